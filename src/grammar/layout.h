// The outer form of a rule file: which stretch of text belongs to which statement and clause, told by indentation.
//
//   list  NAME = …            a statement starts at the start of a line
//      …                      an indented line continues it
//   rule NAME                 under a rule, the first indented line says how far clauses are indented;
//     match …                 a line indented as far is a clause,
//           …                 a line indented further continues the clause above it
#pragma once

#include "backlot/grammar/grammar.h"

#include <cstdint>
#include <vector>

namespace backlot::grammar {

// Bytes [begin, end) of the source; may hold line ends and comments.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t line = 0;  // in which it begins, from 1

  std::uint32_t line_of(const Source& source, std::uint32_t offset) const;  // offset in [begin, end]
};

struct Statement {
  Stretch head;
  std::vector<Stretch> clauses;  // of a rule
};

// Error: `invalid` for a clause that belongs nowhere, malformed UTF-8, or a file above max_source_size.
Result<std::vector<Statement>> lay_out(const Source& source);

inline constexpr std::size_t max_source_size = 16U << 20;

}  // namespace backlot::grammar
