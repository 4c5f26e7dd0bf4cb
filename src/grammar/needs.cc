#include "backlot/grammar/needs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr double too_common = 0.5;

bool is_rarer(const ConditionPtr& a, const ConditionPtr& b) { return a->share < b->share; }

}  // namespace

// One of the alternatives matches, so the rarest need of one of them holds.
Needs NeedsFinder::needs_of_choice(const std::vector<PatternPtr>& parts) {
  std::vector<ConditionPtr> rarest_of_each;
  for (const PatternPtr& part : parts) {
    Needs needs = needs_of(*part);
    if (needs.empty()) return {};
    rarest_of_each.push_back(std::move(needs[rarest_of(needs)]));
  }
  return {one_of(std::move(rarest_of_each))};
}

Needs NeedsFinder::needs_of_sequence(const std::vector<PatternPtr>& parts) {
  Needs needs;
  for (const PatternPtr& part : parts) {
    Needs more = needs_of(*part);
    needs.insert(needs.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return needs;
}

// As deep as the pattern, which the parser bounds.
Needs NeedsFinder::all_needs_of(const Pattern& p) {
  switch (p.kind) {
    case Pattern::Kind::item: return {p.condition};
    case Pattern::Kind::sequence: return needs_of_sequence(p.parts);
    case Pattern::Kind::choice: return needs_of_choice(p.parts);
    case Pattern::Kind::repeat: return p.min > 0 ? needs_of(*p.parts.front()) : Needs{};
    case Pattern::Kind::capture: return needs_of(*p.parts.front());
    default: return {};
  }
}

std::size_t rarest_of(const Needs& needs) {
  return static_cast<std::size_t>(std::min_element(needs.begin(), needs.end(), is_rarer) - needs.begin());
}

Needs selected(Needs needs) {
  std::erase_if(needs, [](const ConditionPtr& c) { return c->share > too_common; });
  while (needs.size() > max_needs) needs.erase(std::max_element(needs.begin(), needs.end(), is_rarer));
  return needs;
}

Needs NeedsFinder::needs_of(const Pattern& pattern) {
  if (pattern.parts.empty()) return selected(all_needs_of(pattern));
  if (const auto found = known_.find(&pattern); found != known_.end()) return found->second;
  return known_[&pattern] = selected(all_needs_of(pattern));
}

}  // namespace backlot::grammar
