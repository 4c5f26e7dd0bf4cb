// All rules as one deterministic automaton, whose states are made when a sentence first needs them.
//
// A state of the whole is the row of the states of its parts, one for each `match` clause, and only parts that can
// match are in motion: one whose needs the sentence does not hold (candidates.h) stays where it is, at no cost. When
// the tables outgrow their bound they are emptied and made anew: results do not depend on it. Scratch memory of one
// thread.
//
// Why parts and not sets of instructions of all rules: rules for news reach over gaps ("actor, …, plays"), so that at
// each item another few of them are under way, and the sets hardly ever come back. With 248 rules and 46,000 items of
// articles 85 % of the steps led to a new set, at 4 µs each, in spite of 64 MB of tables.
#pragma once

#include "backlot/grammar/candidates.h"
#include "backlot/grammar/part_automaton.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

class Automaton {
 public:
  Automaton(const Program& program, const Alphabet& alphabet, std::size_t max_bytes)
      : candidates_(program, alphabet),
        workshop_(program, alphabet),
        parts_(program.parts().size()),
        max_bytes_(max_bytes) {}

  // The parts (by their place in Program::parts()) that match somewhere in the sentence when nothing voids their rule,
  // in order, into `parts`.
  void read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& parts);

  // Forgets everything; to be called when the alphabet was cleared.
  void clear();

  std::size_t bytes() const { return bytes_; }
  // Since the start, for measurements.
  struct Counts {
    std::uint64_t candidates = 0;
    std::uint64_t emptied = 0;  // times that the tables were
  };
  const Counts& counts() const { return counts_; }

 private:
  bool matches(std::uint32_t part, std::span<const Symbol> symbols);

  Candidates candidates_;
  Workshop workshop_;
  std::vector<PartAutomaton> parts_;
  std::size_t max_bytes_;
  std::size_t bytes_ = 0;  // of the tables of all parts
  Counts counts_;
};

}  // namespace backlot::grammar
