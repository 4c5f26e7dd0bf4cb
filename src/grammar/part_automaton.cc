#include "backlot/grammar/part_automaton.h"

#include <algorithm>

namespace backlot::grammar {

std::size_t PartAutomaton::bytes() const {
  return states_.bytes() + letters_.bytes() + letter_of_.capacity() * sizeof(Letter) + next_.capacity() * sizeof(State);
}

bool PartAutomaton::matches(const Part& part, std::span<const Symbol> symbols, Workshop& workshop) {
  if (states_.size() > many_states) {
    const std::size_t told = told_bytes_;  // what was told stays so
    *this = {};
    told_bytes_ = told;
  }
  if (start_ == unknown) {
    workshop.reached.clear();
    workshop.closure.reset();
    workshop.closure.follow(part.entry, true, workshop.reached);
    start_ = intern(workshop);
  }
  State state = start_;
  for (auto symbol = symbols.begin();; ++symbol) {
    symbol = take_known_steps(state, symbol, symbols.end());
    if (state == matched) return true;
    if (symbol == symbols.end()) return next_[state * width_ + end_of_sentence] == matched;
    const Letter letter = letter_of(*symbol, part, workshop);
    const State next = next_[state * width_ + letter];
    state = next != unknown ? next : make_step(state, letter, *symbol, part, workshop);
    if (state == matched) return true;
  }
}

// From `state` on, to the end, to a match or to the first symbol whose step is not known yet.
PartAutomaton::Symbols PartAutomaton::take_known_steps(State& state, Symbols symbol, Symbols end) const {
  const std::size_t known = letter_of_.size();
  const Letter* const letter_of = letter_of_.data();
  const State* const next = next_.data();
  const std::size_t width = width_;
  State here = state;
  for (; symbol != end && *symbol < known && here != matched; ++symbol) {
    const Letter letter = letter_of[*symbol];
    if (letter == no_letter || next[here * width + letter] == unknown) break;
    here = next[here * width + letter];
  }
  state = here;
  return symbol;
}

void PartAutomaton::fetch(std::span<const Symbol> symbols) const {
  for (const Symbol symbol : symbols) {
    if (symbol < letter_of_.size()) __builtin_prefetch(&letter_of_[symbol]);  // others are not known yet
  }
  __builtin_prefetch(next_.data());
}

PartAutomaton::Letter PartAutomaton::letter_of(Symbol symbol, const Part& part, Workshop& workshop) {
  if (symbol < letter_of_.size() && letter_of_[symbol] != no_letter) return letter_of_[symbol];
  ++workshop.made;
  if (symbol >= letter_of_.size()) letter_of_.resize(workshop.alphabet.size(), no_letter);
  const auto bits = workshop.alphabet.bits(symbol);
  workshop.bits.clear();
  for (const ConditionBlock& c : part.conditions) workshop.bits.push_back(bits[c.block] & c.mask);
  const std::uint32_t letter = letters_.intern(workshop.bits) + 1;  // 0 is end_of_sentence
  if (letter >= width_) widen();
  return letter_of_[symbol] = static_cast<Letter>(letter);
}

void PartAutomaton::widen() {
  std::vector<State> wider(2 * next_.size(), unknown);
  for (std::uint32_t state = 0; state < states_.size(); ++state)
    std::copy_n(next_.begin() + state * width_, width_, wider.begin() + state * 2 * width_);
  next_ = std::move(wider);
  width_ *= 2;
}

PartAutomaton::State PartAutomaton::make_step(State from, Letter letter, Symbol symbol, const Part& part,
                                              Workshop& workshop) {
  Closure& closure = workshop.closure;
  workshop.reached.clear();
  closure.reset();
  for (const Address at : states_[from].subspan(1)) {
    const Instruction& i = workshop.program.code()[at];
    if (workshop.alphabet.holds(symbol, i.argument)) closure.follow(i.next, false, workshop.reached);
  }
  closure.follow(part.entry, false, workshop.reached);
  const State to = intern(workshop);
  return next_[from * width_ + letter] = to;
}

PartAutomaton::State PartAutomaton::intern(Workshop& workshop) {
  ++workshop.made;
  Reached& reached = workshop.reached;
  if (!reached.accepts.empty()) return matched;
  reached.sort();
  workshop.row.assign(1, reached.accepts_at_end.empty() ? 0 : 1);
  workshop.row.insert(workshop.row.end(), reached.items.begin(), reached.items.end());
  const auto state = static_cast<State>(states_.intern(workshop.row));
  next_.resize(states_.size() * width_, unknown);
  next_[state * width_ + end_of_sentence] = workshop.row.front() != 0 ? matched : state;
  return state;
}

}  // namespace backlot::grammar
