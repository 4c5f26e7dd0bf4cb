#include "backlot/guide/clusters.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace backlot::guide {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

bool any_ruled(const PairTable& pairs, const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
               Ruled ruled) {
  return std::ranges::any_of(a, [&](std::size_t x) {
    return std::ranges::any_of(b, [&](std::size_t y) { return pairs.ruled(x, y) == ruled; });
  });
}

double average(const PairTable& pairs, const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  double sum = 0;
  for (const std::size_t x : a) {
    for (const std::size_t y : b) sum += pairs.probability(x, y);
  }
  return sum / static_cast<double>(a.size() * b.size());
}

void join(Groups& groups, std::size_t a, std::size_t b) {
  groups[a].insert(groups[a].end(), groups[b].begin(), groups[b].end());
  std::ranges::sort(groups[a]);
  groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(b));
}

// The two groups that are most alike.
std::optional<std::pair<std::size_t, std::size_t>> next(const PairTable& pairs, const Groups& groups,
                                                        double threshold) {
  std::optional<std::pair<std::size_t, std::size_t>> best;
  double highest = threshold;
  for (std::size_t a = 0; a < groups.size(); ++a) {
    for (std::size_t b = a + 1; b < groups.size(); ++b) {
      if (any_ruled(pairs, groups[a], groups[b], Ruled::two)) continue;
      const double alike = average(pairs, groups[a], groups[b]);
      if (alike < highest || (best && alike == highest)) continue;
      highest = alike;
      best = std::pair(a, b);
    }
  }
  return best;
}

void join_ruled(const PairTable& pairs, Groups& groups) {
  for (std::size_t a = 0; a < groups.size(); ++a) {
    for (std::size_t b = a + 1; b < groups.size();) {
      if (!any_ruled(pairs, groups[a], groups[b], Ruled::one)) {
        ++b;
        continue;
      }
      join(groups, a, b);
      b = a + 1;  // what was passed over may be joined with the new member
    }
  }
}

// Whatever is like one of the names that an editor joined is as much like the others: a stage name that has nothing in
// common with the rest must not lower the average.
PairTable with_shared_likeness(PairTable pairs, const Groups& ruled) {
  for (const auto& group : ruled) {
    for (std::size_t other = 0; other < pairs.size(); ++other) {
      double highest = 0;
      for (const std::size_t member : group) highest = std::max(highest, pairs.probability(member, other));
      for (const std::size_t member : group) pairs.set(member, other, highest);
    }
  }
  return pairs;
}

}  // namespace

Groups groups_of(const PairTable& pairs, double threshold) {
  Groups groups;
  for (std::size_t i = 0; i < pairs.size(); ++i) groups.push_back({i});
  join_ruled(pairs, groups);
  const PairTable shared = with_shared_likeness(pairs, groups);
  while (const auto two = next(shared, groups, threshold)) join(groups, two->first, two->second);
  return groups;
}

}  // namespace backlot::guide
