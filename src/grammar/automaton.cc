#include "backlot/grammar/automaton.h"

namespace backlot::grammar {

void Automaton::read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& rules) {
  rules.clear();
  const auto candidates = candidates_.find(symbols);
  counts_.candidates += candidates.size();
  for (const std::uint32_t part : candidates) {
    const std::uint32_t rule = workshop_.program.parts()[part].rule;
    if (!rules.empty() && rules.back() == rule) continue;  // another clause of it has matched
    if (matches(part, symbols)) rules.push_back(rule);
  }
}

bool Automaton::matches(std::uint32_t part, std::span<const Symbol> symbols) {
  if (bytes_ > max_bytes_) clear();
  PartAutomaton& automaton = parts_[part];
  const std::size_t before = automaton.bytes();
  const bool matched = automaton.matches(workshop_.program.parts()[part], symbols, workshop_);
  bytes_ += automaton.bytes() - before;
  return matched;
}

void Automaton::clear() {
  ++counts_.emptied;
  for (PartAutomaton& part : parts_) part = {};
  bytes_ = 0;
}

}  // namespace backlot::grammar
