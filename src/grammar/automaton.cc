#include "backlot/grammar/automaton.h"

#include "backlot/grammar/hash.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr std::size_t first_table_size = 1024;

std::uint64_t hash_of(std::span<const std::uint32_t> items, std::span<const std::uint32_t> accepts,
                      std::span<const std::uint32_t> accepts_at_end) {
  return hash_numbers(accepts_at_end, hash_numbers(accepts, hash_numbers(items) + 1) + 1);
}

}  // namespace

Automaton::Automaton(const Program& program, const Alphabet& alphabet, std::size_t max_bytes)
    : program_(program), alphabet_(alphabet), max_bytes_(max_bytes), closure_(program.code()), accepted_(program.rules().size()) {
  clear();
}

void Automaton::clear() {
  ++times_emptied_;
  first_reached_.clear();
  first_known_.clear();
  first_bytes_ = 0;
  numbers_.clear();
  states_.assign(1, StateInfo{});  // at_start
  by_content_.assign(first_table_size, none);
  steps_.assign(first_table_size, Step{});
  step_count_ = 0;
}

std::size_t Automaton::bytes() const {
  return first_bytes_ + numbers_.size() * sizeof(numbers_[0]) + states_.size() * sizeof(StateInfo) +
         by_content_.size() * sizeof(State) + steps_.size() * sizeof(Step);
}

void Automaton::read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& rules) {
  rules.clear();
  State state = at_start;
  for (const Symbol symbol : symbols) {
    state = next(state, symbol);
    if (states_[state].accepts.size() != 0) accept(states_[state].accepts, rules);
  }
  accept(states_[state].accepts_at_end, rules);
  for (const std::uint32_t rule : rules) accepted_[rule] = false;
  std::ranges::sort(rules);
}

void Automaton::accept(Range range, std::vector<std::uint32_t>& rules) {
  for (const std::uint32_t rule : numbers(range)) {
    if (accepted_[rule]) continue;
    accepted_[rule] = true;
    rules.push_back(rule);
  }
}

Automaton::Step& Automaton::slot_of(State from, Symbol symbol) {
  const std::size_t mask = steps_.size() - 1;
  std::size_t at = mixed(std::uint64_t{from} << 32 | symbol) & mask;
  while (steps_[at].from != none && (steps_[at].from != from || steps_[at].symbol != symbol)) at = (at + 1) & mask;
  return steps_[at];
}

Automaton::State Automaton::next(State from, Symbol symbol) {
  const Step& step = slot_of(from, symbol);
  return step.from != none ? step.to : make_step(from, symbol);
}

Automaton::State Automaton::make_step(State from, Symbol symbol) {
  ++steps_made_;
  reach(from, symbol);
  if (bytes() > max_bytes_) {
    clear();
    return intern(reached_);  // the step itself is not worth keeping: its `from` is forgotten
  }
  const State to = intern(reached_);
  slot_of(from, symbol) = {from, symbol, to};
  if (2 * ++step_count_ >= steps_.size()) grow_steps();
  return to;
}

// Everything that is reached from a state by one symbol, into reached_.
void Automaton::reach(State from, Symbol symbol) {
  const Reached* const first = from == at_start ? nullptr : &first_reached(symbol);
  reached_.clear();
  closure_.reset();
  for (const Address at : numbers(states_[from].items)) {
    const Instruction& i = program_.code()[at];
    if (alphabet_.holds(symbol, i.argument)) closure_.follow(i.next, false, reached_);
  }
  if (first == nullptr) follow_first_steps(program_.first_steps_at_start(), symbol, reached_);
  else join(*first);
  reached_.sort();
}

void Automaton::join(const Reached& first) {
  for (const Address at : first.items) {
    if (closure_.mark(at)) reached_.items.push_back(at);
  }
  reached_.accepts.insert(reached_.accepts.end(), first.accepts.begin(), first.accepts.end());
  reached_.accepts_at_end.insert(reached_.accepts_at_end.end(), first.accepts_at_end.begin(), first.accepts_at_end.end());
}

const Reached& Automaton::first_reached(Symbol symbol) {
  if (symbol >= first_known_.size()) {
    first_known_.resize(symbol + std::size_t{1});
    first_reached_.resize(symbol + std::size_t{1});
  }
  Reached& reached = first_reached_[symbol];
  if (first_known_[symbol]) return reached;
  first_known_[symbol] = true;
  closure_.reset();
  follow_first_steps(program_.first_steps(), symbol, reached);
  reached.sort();
  first_bytes_ += sizeof(Reached) + 4 * (reached.items.capacity() + reached.accepts.capacity() + reached.accepts_at_end.capacity());
  return reached;
}

void Automaton::follow_first_steps(std::span<const FirstStep> steps, Symbol symbol, Reached& reached) {
  for (const FirstStep& step : steps) {
    if (!alphabet_.holds(symbol, step.condition)) continue;
    for (const Address next : step.next) closure_.follow(next, false, reached);
  }
}

bool Automaton::is(const StateInfo& state, const Reached& reached) const {
  return std::ranges::equal(numbers(state.items), reached.items) && std::ranges::equal(numbers(state.accepts), reached.accepts) &&
         std::ranges::equal(numbers(state.accepts_at_end), reached.accepts_at_end);
}

Automaton::Range Automaton::keep(std::span<const std::uint32_t> more) {
  const auto begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.insert(numbers_.end(), more.begin(), more.end());
  return {begin, static_cast<std::uint32_t>(numbers_.size())};
}

// The state of what was reached. `at_start` is never one: it stands for no item read.
Automaton::State Automaton::intern(const Reached& reached) {
  const std::size_t mask = by_content_.size() - 1;
  std::size_t at = hash_of(reached.items, reached.accepts, reached.accepts_at_end) & mask;
  for (; by_content_[at] != none; at = (at + 1) & mask) {
    if (is(states_[by_content_[at]], reached)) return by_content_[at];
  }
  const auto made = static_cast<State>(states_.size());
  by_content_[at] = made;
  states_.push_back({keep(reached.items), keep(reached.accepts), keep(reached.accepts_at_end)});
  if (2 * states_.size() >= by_content_.size()) grow_states();
  return made;
}

void Automaton::grow_states() {
  by_content_.assign(2 * by_content_.size(), none);
  const std::size_t mask = by_content_.size() - 1;
  for (State s = 1; s < states_.size(); ++s) {
    const StateInfo& state = states_[s];
    std::size_t at = hash_of(numbers(state.items), numbers(state.accepts), numbers(state.accepts_at_end)) & mask;
    while (by_content_[at] != none) at = (at + 1) & mask;
    by_content_[at] = s;
  }
}

void Automaton::grow_steps() {
  const std::vector<Step> old = std::exchange(steps_, std::vector<Step>(2 * steps_.size()));
  for (const Step& step : old) {
    if (step.from != none) slot_of(step.from, step.symbol) = step;
  }
}

}  // namespace backlot::grammar
