#include "backlot/grammar/automaton.h"

namespace backlot::grammar {

void Automaton::read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& parts) {
  parts.clear();
  const auto candidates = candidates_.find(symbols);
  counts_.candidates += candidates.size();
  for (const std::uint32_t part : candidates) {
    if (matches(part, symbols)) parts.push_back(part);
  }
}

bool Automaton::matches(std::uint32_t part, std::span<const Symbol> symbols) {
  if (bytes_ > max_bytes_) clear();
  PartAutomaton& automaton = parts_[part];
  const std::uint64_t made = workshop_.made;
  const bool matched = automaton.matches(workshop_.program.parts()[part], symbols, workshop_);
  if (workshop_.made != made) bytes_ += automaton.newly_taken();
  return matched;
}

void Automaton::clear() {
  ++counts_.emptied;
  for (PartAutomaton& part : parts_) part = {};
  bytes_ = 0;
}

}  // namespace backlot::grammar
