#include "backlot/grammar/automaton.h"

#include "backlot/grammar/hash.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr std::size_t first_table_size = 1024;

std::uint64_t hash_of(std::uint32_t part, std::span<const std::uint32_t> items, bool matches_at_end) {
  return hash_numbers(items, 2 * std::uint64_t{part} + (matches_at_end ? 1 : 0));
}

}  // namespace

Automaton::Automaton(const Program& program, const Alphabet& alphabet, std::size_t max_bytes)
    : program_(program),
      alphabet_(alphabet),
      max_bytes_(max_bytes),
      seen_((program.key_count() + 63) / 64),
      closure_(program.code()) {
  clear();
}

void Automaton::clear() {
  ++counts_.emptied;
  starts_.assign(program_.parts().size(), none);
  numbers_.clear();
  states_.assign(1, StateInfo{});  // matched
  by_content_.assign(first_table_size, none);
  steps_.assign(first_table_size, Step{});
  step_count_ = 0;
}

std::size_t Automaton::bytes() const {
  return numbers_.size() * sizeof(numbers_[0]) + states_.size() * sizeof(StateInfo) + by_content_.size() * sizeof(State) +
         steps_.size() * sizeof(Step);
}

void Automaton::read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& rules) {
  rules.clear();
  find_candidates(symbols);
  counts_.candidates += candidates_.size();
  for (const std::uint32_t part : candidates_) {
    const std::uint32_t rule = program_.parts()[part].rule;
    if (!rules.empty() && rules.back() == rule) continue;  // another clause of it has matched
    if (matches(part, symbols)) rules.push_back(rule);
  }
}

// The parts that the sentence holds everything for, in order.
void Automaton::find_candidates(std::span<const Symbol> symbols) {
  std::ranges::fill(seen_, 0);
  for (const Symbol symbol : symbols) {
    const auto bits = alphabet_.bits(symbol);
    for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] |= bits[i];
  }
  const auto plain = program_.parts_without_key();
  candidates_.assign(plain.begin(), plain.end());
  for (std::size_t block = 0; block < seen_.size(); ++block) {
    for (std::uint64_t left = seen_[block]; left != 0; left &= left - 1) {
      const auto key = static_cast<std::uint32_t>(block * 64 + static_cast<std::size_t>(std::countr_zero(left)));
      if (key >= program_.key_count()) break;
      for (const std::uint32_t part : program_.parts_with(key)) {
        if (is_candidate(program_.parts()[part])) candidates_.push_back(part);
      }
    }
  }
  std::ranges::sort(candidates_);
}

bool Automaton::is_candidate(const Part& part) const {
  return std::ranges::all_of(part.needs, [&](std::uint32_t need) { return holds_somewhere(need); });
}

bool Automaton::matches(std::uint32_t part, std::span<const Symbol> symbols) {
  State state = start_of(part);
  for (const Symbol symbol : symbols) {
    ++counts_.steps;
    const Step& step = slot_of(state, symbol);
    state = step.from != none ? step.to : make_step(state, symbol);
    if (state == matched) return true;
  }
  return states_[state].matches_at_end;
}

Automaton::State Automaton::start_of(std::uint32_t part) {
  if (starts_[part] != none) return starts_[part];
  reached_.clear();
  closure_.reset();
  closure_.follow(program_.parts()[part].entry, true, reached_);
  return starts_[part] = intern(part, reached_);
}

Automaton::Step& Automaton::slot_of(State from, Symbol symbol) {
  const std::size_t mask = steps_.size() - 1;
  std::size_t at = mixed(std::uint64_t{from} << 32 | symbol) & mask;
  while (steps_[at].from != none && (steps_[at].from != from || steps_[at].symbol != symbol)) at = (at + 1) & mask;
  return steps_[at];
}

Automaton::State Automaton::make_step(State from, Symbol symbol) {
  ++counts_.steps_made;
  const std::uint32_t part = states_[from].part;
  reached_.clear();
  closure_.reset();
  for (const Address at : items(states_[from])) {
    const Instruction& i = program_.code()[at];
    if (alphabet_.holds(symbol, i.argument)) closure_.follow(i.next, false, reached_);
  }
  closure_.follow(program_.parts()[part].entry, false, reached_);
  if (bytes() > max_bytes_) {
    clear();
    return intern(part, reached_);  // the step itself is not kept: its `from` is forgotten
  }
  const State to = intern(part, reached_);
  slot_of(from, symbol) = {from, symbol, to};
  if (2 * ++step_count_ >= steps_.size()) grow_steps();
  return to;
}

bool Automaton::is(State state, std::uint32_t part, const Reached& reached) const {
  const StateInfo& info = states_[state];
  return info.part == part && info.matches_at_end == !reached.accepts_at_end.empty() && std::ranges::equal(items(info), reached.items);
}

Automaton::State Automaton::intern(std::uint32_t part, Reached& reached) {
  if (!reached.accepts.empty()) return matched;
  reached.sort();
  const bool at_end = !reached.accepts_at_end.empty();
  const std::size_t mask = by_content_.size() - 1;
  std::size_t at = hash_of(part, reached.items, at_end) & mask;
  for (; by_content_[at] != none; at = (at + 1) & mask) {
    if (is(by_content_[at], part, reached)) return by_content_[at];
  }
  const auto made = static_cast<State>(states_.size());
  const auto begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.insert(numbers_.end(), reached.items.begin(), reached.items.end());
  by_content_[at] = made;
  states_.push_back({part, {begin, static_cast<std::uint32_t>(numbers_.size())}, at_end});
  if (2 * states_.size() >= by_content_.size()) grow_states();
  return made;
}

void Automaton::grow_states() {
  by_content_.assign(2 * by_content_.size(), none);
  const std::size_t mask = by_content_.size() - 1;
  for (State s = 1; s < states_.size(); ++s) {
    std::size_t at = hash_of(states_[s].part, items(states_[s]), states_[s].matches_at_end) & mask;
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
