// One rule on one sentence, with captures: run only for rules that the automaton says match.
//
// A backtracking run that remembers which (instruction, place) pairs have failed, so that its time is at most the size
// of the rule times the length of the sentence for each search, whatever the pattern (re2/bitstate.cc has the idea).
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/program.h"
#include "backlot/grammar/simulation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

// Scratch memory of one thread.
class Runner {
 public:
  Runner(const Program& program, const Alphabet& alphabet)
      : program_(program), alphabet_(alphabet), simulation_(program.code(), alphabet) {}

  // Appends the matches of a rule, from left to right; of its parts, only these (by their place in Program::parts(), at
  // least one) are tried.
  void run(std::span<const std::uint32_t> parts, std::span<const Symbol> symbols, std::vector<Match>& out);

 private:
  struct Event {  // a capture opened or closed
    Address instruction;
    std::uint32_t at;
  };
  struct Frame {  // where to go on when the way taken fails
    Address instruction;
    std::uint32_t at;
    std::uint32_t events;
  };

  bool match_at(std::uint32_t at, Match& match);
  bool try_alternative(const AlternativeCode& alternative, std::uint32_t at, Match& match);
  void read_left_contexts();
  bool capture_left(Address left, std::uint32_t at);
  // Goes from `entry` at place `at` to an accept; with `stop` only to one at that place.
  bool walk(Address entry, std::uint32_t at, std::uint32_t stop);
  bool follow(Address instruction, std::uint32_t at, std::uint32_t stop);
  void add_captures(Match& match);
  bool is_void(const Match& match);
  // A place of the sentence, with what is asked at each step at hand.
  struct Here {
    std::uint64_t* visited;           // bits by instruction of the rule
    const std::uint64_t* conditions;  // those that hold of its item; nullptr behind the last one

    bool visit(std::uint32_t bit);  // false where it was visited before
    bool takes(const Instruction& item) const {
      return conditions != nullptr && (conditions[item.argument / 64] >> (item.argument % 64) & 1U) != 0;
    }
    // False where the way ends at once: most choices are between words, of which hardly any is here.
    bool may_pass(const Instruction& i) const { return i.op != Op::item || takes(i); }
  };
  Here here(std::uint32_t at) {
    return {visited_.data() + at * row_, at < symbols_.size() ? alphabet_.bits(symbols_[at]).data() : nullptr};
  }
  void forget_from(std::uint32_t at);

  static constexpr std::uint32_t anywhere = 0xFFFFFFFF;

  const Program& program_;
  const Alphabet& alphabet_;
  Simulation simulation_;
  std::span<const Symbol> symbols_;
  const RuleCode* rule_ = nullptr;
  std::vector<const AlternativeCode*> tried_;
  std::vector<std::vector<bool>> left_ends_;  // of those tried: where the left context ends
  std::vector<std::uint64_t> visited_;        // by place, then by instruction of the rule
  std::size_t row_ = 0;                       // blocks of visited_ for each place
  std::vector<Event> events_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> open_;  // captures that are open while add_captures() runs
  std::uint32_t core_end_ = 0;
};

}  // namespace backlot::grammar
