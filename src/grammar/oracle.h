// The slow, obvious matcher: every rule tried at every place by walking the patterns themselves. It defines what a
// match is; the automaton is tested against it. It gives up on rules and sentences that ask too much of it.
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/rule_parser.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

class Oracle {
 public:
  // Borrows the rules.
  explicit Oracle(std::span<const ParsedRule> rules) : rules_(rules) {}

  // As Matcher::match(). A rule that needs more than max_steps or max_depth at one place does not match there.
  void match(std::span<const Item> items, std::vector<Match>& out);

  // Whether a rule gave up in the last match().
  bool gave_up() const { return gave_up_; }

  static constexpr std::uint64_t max_steps = 200'000;
  static constexpr std::uint32_t max_depth = 2'000;  // parts of patterns entered and not yet left

 private:
  std::span<const ParsedRule> rules_;
  bool gave_up_ = false;
};

}  // namespace backlot::grammar
