// All rules as one deterministic automaton, whose states are made when a sentence first needs them.
//
// A state of the whole is the row of the states of its parts, one for each `match` clause, and only parts that can
// match are in motion: a part whose needs (needs.h) the sentence does not hold stays where it is, at no cost. For the
// others reading a symbol is one look into a table, once the step is known. When the tables outgrow their bound they
// are emptied and made anew: results do not depend on it. Scratch memory of one thread.
//
// Why parts and not sets of instructions of all rules: rules for news reach over gaps ("actor, …, plays"), so that at
// each item another few of them are under way, and the sets hardly ever come back. With 248 rules and 46,000 items of
// articles 85 % of the steps led to a new set, at 4 µs each, in spite of 64 MB of tables. By parts the same sentences
// set 5 of 280 parts in motion on average, 2.6 of which match nothing, and all steps there are fit into 2 MB.
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
  struct Counts {
    std::uint64_t candidates = 0;  // parts that were set in motion
    std::uint64_t steps = 0;       // symbols read by parts
    std::uint64_t steps_made = 0;  // of these, for the first time
    std::uint64_t emptied = 0;     // times that the tables were
  };
  const Counts& counts() const { return counts_; }  // since the start, for measurements

 private:
  using State = std::uint32_t;
  static constexpr State none = 0xFFFFFFFF;
  static constexpr State matched = 0;
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct StateInfo {
    std::uint32_t part = 0;
    Range items;  // of numbers_: addresses that wait for an item
    bool matches_at_end = false;
  };
  struct Step {
    State from = none;
    Symbol symbol = 0;
    State to = 0;
  };

  void find_candidates(std::span<const Symbol> symbols);
  bool is_candidate(const Part& part) const;
  bool holds_somewhere(std::uint32_t key) const { return (seen_[key / 64] >> (key % 64) & 1U) != 0; }
  bool matches(std::uint32_t part, std::span<const Symbol> symbols);
  State start_of(std::uint32_t part);
  Step& slot_of(State from, Symbol symbol);
  State make_step(State from, Symbol symbol);
  State intern(std::uint32_t part, Reached& reached);
  bool is(State state, std::uint32_t part, const Reached& reached) const;
  std::span<const std::uint32_t> items(const StateInfo& state) const {
    return {numbers_.data() + state.items.begin, numbers_.data() + state.items.end};
  }
  void grow_states();
  void grow_steps();

  const Program& program_;
  const Alphabet& alphabet_;
  std::size_t max_bytes_;
  std::vector<std::uint64_t> seen_;        // bits of the keys that hold of some item of the sentence
  std::vector<std::uint32_t> candidates_;  // parts
  Closure closure_;
  Reached reached_;
  std::vector<State> starts_;  // by part
  std::vector<std::uint32_t> numbers_;
  std::vector<StateInfo> states_;
  std::vector<State> by_content_;  // a hash table, a power of two, at most half full
  std::vector<Step> steps_;        // the same
  std::size_t step_count_ = 0;
  Counts counts_;
};

}  // namespace backlot::grammar
