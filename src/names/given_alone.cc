#include "backlot/names/given_alone.h"

#include "backlot/names/letters.h"

#include <algorithm>

namespace backlot::names {

Verdict compare_given_alone(const std::vector<std::string>& alone, const KoreanName& alone_read,
                            const std::vector<std::string>& whole, const KoreanName& whole_read) {
  constexpr double of_korea = 0.15;
  constexpr double of_the_rest = 0.08;
  const double read_alike = agreement_of_given(alone_read, whole_read);
  if (read_alike > 0.01) return {of_korea * read_alike, "a given name alone"};
  if (alone.size() != 1 || whole.size() < 2) return {};
  if (joined({whole.begin() + 1, whole.end()}) == alone.front()) return {of_korea, "a given or family name alone"};
  if (std::ranges::find(whole, alone.front()) != whole.end()) return {of_the_rest, "a given or family name alone"};
  return {};
}

}  // namespace backlot::names
