#include "backlot/names/western_name.h"

#include <algorithm>
#include <span>

namespace backlot::names {
namespace {

bool is_initial(const std::string& word) { return word.size() == 1; }

bool may_be_one(const std::string& a, const std::string& b) {
  return a == b || ((is_initial(a) || is_initial(b)) && a.front() == b.front());
}

// What the middle names say.
Verdict compare_middle(std::span<const std::string> a, std::span<const std::string> b) {
  if (a.empty() && b.empty()) return {1, "the same words"};
  if (a.empty() || b.empty()) {
    const bool short_ones = std::ranges::all_of(a.empty() ? b : a, is_initial);
    return short_ones ? Verdict{0.85, "a middle initial is left out"} : Verdict{0.6, "a middle name is left out"};
  }
  if (a.size() == b.size() && std::ranges::equal(a, b, may_be_one)) return {0.9, "a middle name is shortened"};
  return {0.03, "their middle names differ"};
}

}  // namespace

Verdict compare_western(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back() || is_initial(a.back())) return {};
  if (!may_be_one(a.front(), b.front())) return {};
  Verdict verdict = compare_middle(std::span(a).subspan(1, a.size() - 2), std::span(b).subspan(1, b.size() - 2));
  if (a.front() != b.front()) {
    verdict.probability *= 0.19;  // less than `one_name`
    verdict.why = "a first name is shortened to its initial";
  }
  return verdict;
}

}  // namespace backlot::names
