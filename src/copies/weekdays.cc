#include "backlot/copies/weekdays.h"

#include "backlot/copies/word_table.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::copies {
namespace {

std::array<std::uint32_t, 7> hashes_of_days() {
  constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
  std::array<std::uint32_t, 7> out{};
  std::ranges::transform(days, out.begin(), word_hash);
  return out;
}

}  // namespace

Weekdays weekdays(std::span<const Word> first_words) {
  static const std::array<std::uint32_t, 7> known = hashes_of_days();
  unsigned out = 0;
  for (const Word word : first_words) {
    for (unsigned day = 0; day < known.size(); ++day) out |= word.hash() == known[day] ? 1U << day : 0U;
  }
  return static_cast<Weekdays>(out);
}

}  // namespace backlot::copies
