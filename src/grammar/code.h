// Patterns as instructions of a nondeterministic automaton.
#pragma once

#include "backlot/grammar/condition_table.h"
#include "backlot/grammar/pattern.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace backlot::grammar {

// Where an instruction stands in the code.
using Address = std::uint32_t;
inline constexpr Address nowhere = 0xFFFFFFFF;

enum class Op : std::uint32_t {
  item,      // takes one item for which condition `argument` holds, goes on at `next`
  split,     // goes on at `next`, or, where that fails, at `other`
  open,      // a capture named `argument` starts here
  close,     // and ends here
  core_end,  // the right context starts here
  start,     // goes on only at the start of the sentence
  end,       // goes on only at its end
  accept,    // of rule `argument`
};

struct Instruction {
  Op op = Op::accept;
  std::uint32_t argument = 0;
  Address next = nowhere;
  Address other = nowhere;
};

// Writes patterns out from their ends to their starts, so that each instruction knows where to go on.
class CodeWriter {
 public:
  CodeWriter(std::vector<Instruction>& code, ConditionTable& conditions) : code_(code), conditions_(conditions) {}

  // Instructions that match `pattern` and then go on at `next`; where they start. Captures are numbered by their place
  // in `captures`.
  Address write(const Pattern& pattern, Address next, std::span<const std::string> captures);

  Address put(Op op, std::uint32_t argument, Address next, Address other = nowhere);

 private:
  Address write_choice(const Pattern& pattern, Address next, std::span<const std::string> captures);
  Address write_repeat(const Pattern& pattern, Address next, std::span<const std::string> captures);
  Address write_capture(const Pattern& pattern, Address next, std::span<const std::string> captures);
  Address write_split(Address preferred, Address other, bool lazy);

  std::vector<Instruction>& code_;
  ConditionTable& conditions_;
};

}  // namespace backlot::grammar
