#include "backlot/grammar/needs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr double too_common = 0.5;

bool is_rarer(const ConditionPtr& a, const ConditionPtr& b) { return a->share < b->share; }

// The `count` rarest, in their order.
Needs rarest(Needs needs, std::size_t count) {
  while (needs.size() > count) needs.erase(std::max_element(needs.begin(), needs.end(), is_rarer));
  return needs;
}

}  // namespace

// One of the alternatives matches, so its first need holds or that of another, behind it its second or that of another,
// and so on, as far as the alternative goes that needs the least.
Needs NeedsFinder::needs_of_choice(const std::vector<PatternPtr>& parts) {
  std::vector<Needs> of_each;
  std::size_t count = max_needs;
  for (const PatternPtr& part : parts) {
    of_each.push_back(needs_of(*part));
    count = std::min(count, of_each.back().size());
  }
  for (Needs& needs : of_each) needs = rarest(std::move(needs), count);
  Needs joined;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<ConditionPtr> alternatives;
    for (const Needs& needs : of_each) alternatives.push_back(needs[i]);
    joined.push_back(one_of(std::move(alternatives)));
  }
  return joined;
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

std::pair<std::size_t, std::size_t> two_rarest_of(const Needs& needs) {
  std::size_t rarest = 0;
  std::size_t second = 0;
  for (std::size_t i = 1; i < needs.size(); ++i) {
    if (is_rarer(needs[i], needs[rarest])) {
      second = std::exchange(rarest, i);
    } else if (second == rarest || is_rarer(needs[i], needs[second])) {
      second = i;
    }
  }
  return {rarest, second};
}

Needs selected(Needs needs) {
  std::erase_if(needs, [](const ConditionPtr& c) { return c->share > too_common; });
  return rarest(std::move(needs), max_needs);
}

Needs NeedsFinder::needs_of(const Pattern& pattern) {
  if (pattern.parts.empty()) return selected(all_needs_of(pattern));
  if (const auto found = known_.find(&pattern); found != known_.end()) return found->second;
  return known_[&pattern] = selected(all_needs_of(pattern));
}

}  // namespace backlot::grammar
