// One part of the rules as a deterministic automaton, whose states and steps are made when a sentence first needs them.
//
// Symbols between which the part cannot tell are one letter to it, so that few steps have to be known: reading a symbol
// costs two looks into tables. Scratch memory of one thread.
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/closure.h"
#include "backlot/grammar/program.h"
#include "backlot/grammar/sequences.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace backlot::grammar {

// What all parts of a thread share while states are made.
struct Workshop {
  Workshop(const Program& p, const Alphabet& a) : program(p), alphabet(a), closure(p.code()) {}
  const Program& program;
  const Alphabet& alphabet;
  Closure closure;
  Reached reached;
  std::vector<std::uint32_t> row;
  std::vector<std::uint64_t> bits;
  std::uint64_t made = 0;  // states and letters, in all parts
};

class alignas(64) PartAutomaton {
 public:
  // Whether the part matches somewhere in the sentence.
  bool matches(const Part& part, std::span<const Symbol> symbols, Workshop& workshop);

  // Has the processor fetch what matches() will look at: these tables are seldom in its cache.
  void fetch(std::span<const Symbol> symbols) const;

  std::size_t bytes() const;
  // The bytes taken since this was last asked.
  std::size_t newly_taken() { return bytes() - std::exchange(told_bytes_, bytes()); }
  std::uint32_t states() const { return states_.size(); }

 private:
  using State = std::uint16_t;
  using Letter = std::uint16_t;
  static constexpr State unknown = 0xFFFF;
  static constexpr State matched = 0xFFFE;
  static constexpr std::uint32_t many_states = 0xF000;  // a sentence may add max_row more
  static constexpr Letter no_letter = 0xFFFF;
  static constexpr Letter end_of_sentence = 0;  // leads to `matched` where the part matches at the end

  using Symbols = std::span<const Symbol>::iterator;
  Symbols take_known_steps(State& state, Symbols symbol, Symbols end) const;
  Letter letter_of(Symbol symbol, const Part& part, Workshop& workshop);
  State make_step(State from, Letter letter, Symbol symbol, const Part& part, Workshop& workshop);
  State intern(Workshop& workshop);
  void widen();

  // Looked at for each sentence: one line of the cache.
  std::vector<Letter> letter_of_;  // by symbol
  std::vector<State> next_;        // by state and letter
  std::uint32_t width_ = 8;        // letters for which next_ has room, a power of two
  State start_ = unknown;
  // Looked at when something is new. A state is a row: whether it matches where the sentence ends, then the addresses
  // that wait for an item.
  Sequences<std::uint32_t> states_;
  Sequences<std::uint64_t> letters_;  // which of the part's conditions hold
  std::size_t told_bytes_ = 0;
};

}  // namespace backlot::grammar
