#include "backlot/copies/joining.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace backlot::copies {
namespace {

// From here on an edge holds a group together by itself.
constexpr float strong_probability = 0.9F;
constexpr float strong_share = 0.5F;
// How much of an excerpt stands in what it was taken from, where it holds little else.
constexpr float whole_excerpt_share = 0.8F;

// A text that stands whole in another, which holds more.
struct Holding {
  DocumentNumber holder = 0;
  DocumentNumber part = 0;
  float covers = 0;         // share of the holder that the part is
  float share = 0;          // of the part that stands in the holder
  bool taken_from = false;  // the direction says that the part is made from the holder
};

std::optional<Holding> holding_of(const Edge& e) {
  const Verdict& v = e.verdict;
  if (!is_excerpt(e) || v.probability < strong_probability) return std::nullopt;
  if (v.second_share >= whole_excerpt_share)
    return Holding{e.first, e.second, v.first_share, v.second_share, v.direction == Direction::second_from_first};
  if (v.first_share >= whole_excerpt_share)
    return Holding{e.second, e.first, v.second_share, v.first_share, v.direction == Direction::first_from_second};
  return std::nullopt;
}

// By group: how many documents it has.
std::vector<std::uint32_t> sizes(DisjointSets& sets, std::uint32_t count) {
  std::vector<std::uint32_t> size(count, 0);
  for (DocumentNumber d = 0; d < count; ++d) ++size[sets.find(d)];
  return size;
}

// Two groups of strong edges, and what is known of the weak edges between them.
struct Bridge {
  std::array<DocumentNumber, 2> groups{};
  float probability = 0;                                         // of the best edge
  std::array<std::optional<DocumentNumber>, 2> common{};         // what all edges seen so far have at either end
  bool independent() const { return !common[0] && !common[1]; }  // two of them have no document in common

  bool better_than(const Bridge& other) const {
    return std::tuple(-probability, groups) < std::tuple(-other.probability, other.groups);
  }
};

using Bridges = std::map<std::array<DocumentNumber, 2>, Bridge>;

Bridges bridges_between(DisjointSets& sets, std::span<const Edge> edges) {
  Bridges bridges;
  for (const Edge& e : edges) {
    std::array ends{e.first, e.second};
    std::array groups{sets.find(e.first), sets.find(e.second)};
    if (groups[0] == groups[1] || is_excerpt(e)) continue;
    if (groups[1] < groups[0]) {
      std::swap(groups[0], groups[1]);
      std::swap(ends[0], ends[1]);
    }
    auto [at, fresh] = bridges.try_emplace(groups, Bridge{groups, 0, {ends[0], ends[1]}});
    Bridge& bridge = at->second;
    bridge.probability = std::max(bridge.probability, e.verdict.probability);
    for (const int i : {0, 1}) {
      if (bridge.common[i] != ends[i]) bridge.common[i].reset();
    }
  }
  return bridges;
}

// Joins, once, groups of which each is the best partner of the other.
void join_by_bridges(DisjointSets& sets, std::uint32_t count, const Bridges& bridges) {
  const std::vector<std::uint32_t> size = sizes(sets, count);
  std::map<DocumentNumber, const Bridge*> best;
  for (const auto& [groups, bridge] : bridges) {
    const bool both_alone = size[groups[0]] == 1 && size[groups[1]] == 1;
    if (!both_alone && !bridge.independent()) continue;
    for (const DocumentNumber group : groups) {
      const Bridge*& at = best[group];
      if (at == nullptr || bridge.better_than(*at)) at = &bridge;
    }
  }
  for (const auto& [group, bridge] : best) {
    if (group == bridge->groups[0] && best[bridge->groups[1]] == bridge) sets.join(group, bridge->groups[1]);
  }
}

// What excerpts join to groups of strong edges. An article stands whole in a roundup as well, and which of both was
// made from the other is not always told; but the articles of a roundup are the greater part of it together, and have
// copies of their own, as excerpts seldom have.
class Excerpts {
 public:
  Excerpts(DisjointSets& sets, std::uint32_t count, std::span<const Edge> edges)
      : sets_(sets), size_(sizes(sets, count)) {
    for (const Edge& e : edges) {
      const std::optional<Holding> holding = holding_of(e);
      if (!holding) continue;
      const DocumentNumber holder = sets.find(holding->holder);
      const DocumentNumber part = sets.find(holding->part);
      if (holder == part) continue;
      float& covers = parts_[holder][part];
      covers = std::max(covers, holding->covers);
      if (holding->taken_from && size_[part] <= size_[holder]) offer(part, {holding->share, holder});
    }
  }

  // Each part to one holder: what stands in two articles joins them no more than any other quotation.
  void join() {
    for (const auto& [part, best] : joins_) {
      if (!is_roundup(best.second)) sets_.join(best.second, part);
    }
  }

 private:
  using Offer = std::pair<float, DocumentNumber>;  // how much of the part stands in the holder, and the holder

  void offer(DocumentNumber part, const Offer& offer) {
    const auto [at, fresh] = joins_.try_emplace(part, offer);
    const auto rank = [](const Offer& o) { return std::pair(-o.first, o.second); };
    if (!fresh && rank(offer) < rank(at->second)) at->second = offer;
  }

  bool is_roundup(DocumentNumber group) const {
    constexpr float greater_part = 0.6F;
    int parts = 0;
    float covered = 0;
    for (const auto& [part, covers] : parts_.at(group)) {
      if (size_[part] < size_[group]) continue;
      ++parts;
      covered += covers;
    }
    return parts >= 2 && covered >= greater_part;
  }

  DisjointSets& sets_;
  std::vector<std::uint32_t> size_;                                  // by group
  std::map<DocumentNumber, std::map<DocumentNumber, float>> parts_;  // of groups that hold others
  std::map<DocumentNumber, Offer> joins_;                            // by group of the part
};

}  // namespace

bool is_strong(const Edge& e) {
  const float larger_share = std::max(e.verdict.first_share, e.verdict.second_share);
  return e.verdict.probability >= strong_probability && !is_excerpt(e) && larger_share >= strong_share;
}

DisjointSets joined_by_strong_edges(std::uint32_t count, std::span<const Edge> edges) {
  DisjointSets sets(count);
  for (const Edge& e : edges) {
    if (is_strong(e)) sets.join(e.first, e.second);
  }
  return sets;
}

DisjointSets joined(std::uint32_t count, std::span<const Edge> edges) {
  DisjointSets sets = joined_by_strong_edges(count, edges);
  Excerpts(sets, count, edges).join();
  join_by_bridges(sets, count, bridges_between(sets, edges));
  return sets;
}

}  // namespace backlot::copies
