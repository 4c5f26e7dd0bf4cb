// What a sentence must hold for a pattern to match at all. Most rules are ruled out by this alone, at no cost of
// their own: they are only looked at where the rarest thing they need is there.
#pragma once

#include "backlot/grammar/pattern.h"

#include <unordered_map>
#include <utility>
#include <vector>

namespace backlot::grammar {

// Conditions that hold of items of a match, each behind the one before it.
using Needs = std::vector<ConditionPtr>;

inline constexpr std::size_t max_needs = 6;

// The rarest of these, in their order. Those that hold of nearly everything are left out.
Needs selected(Needs needs);

// The places of the rarest and of the rarest beside it (of the rarest again where there is one only); `needs` is not
// empty.
std::pair<std::size_t, std::size_t> two_rarest_of(const Needs& needs);

// Finds needs, and remembers them for macros that are used again. Borrows the patterns it is given.
class NeedsFinder {
 public:
  // What holds of every sentence with a match, as selected() gives it. Nothing at all is a possible answer.
  Needs needs_of(const Pattern& pattern);

 private:
  Needs all_needs_of(const Pattern& pattern);
  Needs needs_of_choice(const std::vector<PatternPtr>& parts);
  Needs needs_of_sequence(const std::vector<PatternPtr>& parts);

  std::unordered_map<const Pattern*, Needs> known_;
};

}  // namespace backlot::grammar
