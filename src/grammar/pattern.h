// A pattern as a tree, with lists and macros already put in; what the parser makes and the compiler reads.
#pragma once

#include "backlot/grammar/condition.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace backlot::grammar {

struct Pattern;
using PatternPtr = std::shared_ptr<const Pattern>;

struct Pattern {
  enum class Kind : std::uint8_t {
    item,      // one item for which `condition` holds
    start,     // ^
    end,       // $
    sequence,  // the parts one after the other; no parts match nothing
    choice,    // the parts in order of preference
    repeat,    // the only part from `min` to `max` times
    capture,   // the only part, as the field `name`
  };
  static constexpr std::uint32_t unbounded = std::numeric_limits<std::uint32_t>::max();

  Kind kind = Kind::sequence;
  ConditionPtr condition;
  std::vector<PatternPtr> parts;
  std::uint32_t min = 0;
  std::uint32_t max = 0;
  bool lazy = false;  // a repeat that prefers fewer
  std::string name;

  // Derived when it is made.
  bool nullable = false;     // can match nothing
  bool captures = false;     // has a capture in it
  bool empty_first = false;  // has a part that tries to take nothing before it tries to take something
  std::uint32_t depth = 1;   // nodes from here to the deepest leaf
  std::uint32_t size = 0;    // instructions of the compiled form, repetitions written out; saturates
};

// Bounds that the parser enforces, so that everything after it may recurse and write repetitions out.
inline constexpr std::uint32_t max_pattern_depth = 200;
inline constexpr std::uint32_t max_pattern_size = 20'000;
inline constexpr std::uint32_t max_repetitions = 100;

PatternPtr item(ConditionPtr condition);
PatternPtr anchor(Pattern::Kind start_or_end);
PatternPtr sequence(std::vector<PatternPtr> parts);
// Alternatives that each ask something of one item become one condition.
PatternPtr choice(std::vector<PatternPtr> parts);
PatternPtr repeat(PatternPtr part, std::uint32_t min, std::uint32_t max, bool lazy);
PatternPtr capture(std::string name, PatternPtr part);

// The names of the captures inside, in order of first appearance, appended to `names` where they are not yet there.
void collect_captures(const Pattern& pattern, std::vector<std::string>& names);

}  // namespace backlot::grammar
