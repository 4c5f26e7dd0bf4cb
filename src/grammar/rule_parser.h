// Rule files to rules with their patterns as trees; everything that can be wrong in a file is found here.
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/pattern.h"

#include <span>
#include <vector>

namespace backlot::grammar {

// One `match` clause. The contexts are nullptr where none is asked for.
struct Alternative {
  PatternPtr left;
  PatternPtr core;
  PatternPtr right;
};

struct ParsedRule {
  Rule rule;
  std::vector<Alternative> alternatives;
  std::vector<PatternPtr> unless;
};

// Rules in the order of the sources. Error: `invalid` with file, line and column, and what was expected there.
Result<std::vector<ParsedRule>> parse_rules(std::span<const Source> sources, const Classes& classes);

inline constexpr std::uint32_t max_total_size = 1'000'000;  // instructions of all rules together

}  // namespace backlot::grammar
