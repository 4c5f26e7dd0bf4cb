#include "backlot/grammar/automaton.h"

namespace backlot::grammar {

void Automaton::read(std::span<const Symbol> symbols, std::vector<std::uint32_t>& parts) {
  parts.clear();
  const auto candidates = candidates_.find(symbols);
  counts_.candidates += candidates.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i + 2 < candidates.size()) __builtin_prefetch(&parts_[candidates[i + 2]]);
    if (i + 1 < candidates.size()) parts_[candidates[i + 1]].fetch(symbols);
    if (matches(candidates[i], symbols)) parts.push_back(candidates[i]);
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
