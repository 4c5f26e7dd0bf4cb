// All rules as one deterministic automaton, whose states are made when a sentence first needs them.
//
// A state is the set of instructions that wait for an item; those that start a match wait always and are left out.
// Reading one symbol costs one look into a table once the step is known. When the tables outgrow their bound they are
// emptied and made anew: results do not depend on it. Scratch memory of one thread.
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/closure.h"
#include "backlot/grammar/program.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

class Automaton {
 public:
  Automaton(const Program& program, const Alphabet& alphabet, std::size_t max_bytes);

  // The rules that match somewhere in the sentence when nothing voids them, in order, into `rules`.
  void read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& rules);

  // Forgets everything; to be called when the alphabet was cleared.
  void clear();

  std::size_t bytes() const;
  std::size_t states() const { return states_.size(); }
  std::uint64_t steps_made() const { return steps_made_; }  // since the start, for measurements
  std::uint64_t times_emptied() const { return times_emptied_; }

 private:
  using State = std::uint32_t;
  static constexpr State none = 0xFFFFFFFF;
  static constexpr State at_start = 0;  // before the first item
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
  };
  struct StateInfo {
    Range items;  // of numbers_: addresses that wait for an item
    Range accepts;
    Range accepts_at_end;
  };
  struct Step {
    State from = none;
    Symbol symbol = 0;
    State to = 0;
  };

  Step& slot_of(State from, Symbol symbol);
  State next(State from, Symbol symbol);
  State make_step(State from, Symbol symbol);
  void reach(State from, Symbol symbol);
  void join(const Reached& first);
  const Reached& first_reached(Symbol symbol);
  void follow_first_steps(std::span<const FirstStep> steps, Symbol symbol, Reached& reached);
  State intern(const Reached& reached);
  bool is(const StateInfo& state, const Reached& reached) const;
  Range keep(std::span<const std::uint32_t> numbers);
  std::span<const std::uint32_t> numbers(Range r) const { return {numbers_.data() + r.begin, r.size()}; }
  void grow_states();
  void grow_steps();
  void accept(Range range, std::vector<std::uint32_t>& rules);

  const Program& program_;
  const Alphabet& alphabet_;
  std::size_t max_bytes_;
  Closure closure_;
  Reached reached_;
  std::vector<Reached> first_reached_;  // by symbol: where first steps lead, away from the start
  std::vector<bool> first_known_;
  std::size_t first_bytes_ = 0;
  std::vector<std::uint32_t> numbers_;
  std::vector<StateInfo> states_;
  std::vector<State> by_content_;  // a hash table, a power of two, at most half full
  std::vector<Step> steps_;        // the same
  std::size_t step_count_ = 0;
  std::uint64_t steps_made_ = 0;
  std::uint64_t times_emptied_ = 0;
  std::vector<bool> accepted_;  // by rule, all false between calls
};

}  // namespace backlot::grammar
