#include "backlot/grammar/simulation.h"

namespace backlot::grammar {

bool Simulation::enter(Address entry, std::size_t at, std::size_t size, bool start) {
  here_.clear();
  closure_.reset();
  for (const Address next : next_) closure_.follow(next, at == 0, here_);
  if (start) closure_.follow(entry, at == 0, here_);
  return !here_.accepts.empty() || (at == size && !here_.accepts_at_end.empty());
}

void Simulation::take(Symbol symbol) {
  next_.clear();
  for (const Address at : here_.items) {
    if (alphabet_.holds(symbol, code_[at].argument)) next_.push_back(code_[at].next);
  }
}

void Simulation::ends(Address entry, std::span<const Symbol> symbols, std::vector<bool>& ends) {
  ends.assign(symbols.size() + 1, false);
  next_.clear();
  for (std::size_t at = 0; at <= symbols.size(); ++at) {
    ends[at] = enter(entry, at, symbols.size(), true);
    if (at < symbols.size()) take(symbols[at]);
  }
}

bool Simulation::overlaps(const UnlessCode& pattern, std::span<const Symbol> symbols, std::uint32_t first,
                          std::uint32_t last) {
  next_.clear();
  for (std::size_t at = 0; at <= symbols.size(); ++at) {
    // Nothing goes on here, and as the pattern takes at least one item, nothing starts that cannot take this one.
    if (next_.empty() && at < last && !holds_any(alphabet_.bits(symbols[at]).data(), pattern.first)) continue;
    // The pattern takes at least one item, so one that ends behind `first` has one at or behind it.
    if (enter(pattern.entry, at, symbols.size(), at < last) && at > first) return true;
    if (at >= last && here_.items.empty()) return false;
    if (at < symbols.size()) take(symbols[at]);
  }
  return false;
}

}  // namespace backlot::grammar
