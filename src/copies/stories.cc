#include "backlot/copies/stories.h"

#include "backlot/copies/disjoint_sets.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace backlot::copies {
namespace {

// Average linkage over sparse similarities: a pair that was not looked at counts as 0.
class Linkage {
 public:
  Linkage(std::span<const Told> told, float least_average) : least_average_(least_average) {
    for (const Told& t : told) {
      between_[t.first][t.second] = t.probability;
      between_[t.second][t.first] = t.probability;
    }
    for (const auto& [part, others] : between_) size_[part] = 1;
    for (const auto& [part, others] : between_) {
      for (const auto& [other, sum] : others) {
        if (part < other) offer(part, other);
      }
    }
  }

  // Calls join(a, b, average) for each two parts that belong together, a < b, the best first.
  template <class Join>
  void run(Join join) {
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      if (!is_current(best)) continue;
      join(best.a, best.b, best.average);
      merge(best.a, best.b);
    }
  }

 private:
  struct Offer {
    float average = 0;
    DocumentNumber a = 0;
    DocumentNumber b = 0;
    friend bool operator<(const Offer& x, const Offer& y) {
      return std::tuple(x.average, y.a, y.b) < std::tuple(y.average, x.a, x.b);
    }
  };

  float average(DocumentNumber a, DocumentNumber b) const {
    return between_.at(a).at(b) / (static_cast<float>(size_.at(a)) * static_cast<float>(size_.at(b)));
  }
  bool is_current(const Offer& o) const {
    const auto part = between_.find(o.a);
    return part != between_.end() && part->second.contains(o.b) && average(o.a, o.b) == o.average;
  }
  void offer(DocumentNumber a, DocumentNumber b) {
    const float value = average(a, b);
    if (value >= least_average_) offers_.push({value, std::min(a, b), std::max(a, b)});
  }
  void merge(DocumentNumber a, DocumentNumber b) {
    size_[a] += size_[b];
    auto others = std::move(between_[b]);
    between_.erase(b);
    for (const auto& [other, sum] : others) {
      between_[other].erase(b);
      if (other == a) continue;
      between_[a][other] += sum;
      between_[other][a] += sum;
    }
    for (const auto& [other, sum] : between_[a]) offer(a, other);
  }

  float least_average_;
  std::map<DocumentNumber, std::map<DocumentNumber, float>> between_;  // sums of probabilities, both ways
  std::map<DocumentNumber, std::uint32_t> size_;
  std::priority_queue<Offer> offers_;
};

// Between copy groups, by group number.
std::vector<Told> between_groups(const CopyGroups& groups, std::span<const Told> told) {
  std::vector<Told> out;
  for (const Told& t : told) {
    const auto ends = std::minmax(groups.documents[t.first].group, groups.documents[t.second].group);
    if (ends.first != ends.second) out.push_back({ends.first, ends.second, t.similar, t.probability});
  }
  std::ranges::sort(out, {}, [](const Told& t) { return std::tuple(t.first, t.second, -t.probability, -t.similar); });
  const auto repeated = std::ranges::unique(out, {}, [](const Told& t) { return std::pair(t.first, t.second); });
  out.erase(repeated.begin(), repeated.end());
  return out;
}

}  // namespace

Stories link(const CopyGroups& groups, std::span<const Told> told, float least_average) {
  const auto count = static_cast<std::uint32_t>(groups.documents.size());
  DisjointSets sets(count);
  for (DocumentNumber d = 0; d < count; ++d) sets.join(groups.documents[d].group, d);
  std::vector<float> weakest(count, 1);
  Linkage(between_groups(groups, told), least_average).run([&](DocumentNumber a, DocumentNumber b, float average) {
    const float before = std::min(weakest[sets.find(a)], weakest[sets.find(b)]);
    sets.join(a, b);
    weakest[sets.find(a)] = std::min(before, average);
  });
  Stories out{std::vector<DocumentNumber>(count), std::move(weakest)};
  for (DocumentNumber d = 0; d < count; ++d) out.story[d] = sets.find(d);
  return out;
}

// Those that hardly tell the same news are left out. Fitted by tools/fit_stories.py.
std::vector<Told> in_their_setting(const CopyGroups& groups, std::span<const Told> told) {
  constexpr float least_told = 0.02F;
  const std::vector<Told> between = between_groups(groups, told);
  const Neighbours neighbours(static_cast<std::uint32_t>(groups.documents.size()), between);
  std::vector<Told> out;
  for (Told t : between) {
    t.probability = in_setting(t.probability, neighbours.setting(t.first, t.second, t.similar));
    if (t.probability >= least_told) out.push_back(t);
  }
  return out;
}

Stories tell(const CopyGroups& groups, std::span<const Told> told) {
  return link(groups, in_their_setting(groups, told), least_told_together);
}

}  // namespace backlot::copies
