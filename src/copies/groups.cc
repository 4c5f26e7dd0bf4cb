#include "backlot/copies/groups.h"

#include "backlot/copies/disjoint_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <queue>
#include <tuple>
#include <utility>

namespace backlot::copies {
namespace {

// From here on an edge holds a group together by itself.
constexpr float strong_probability = 0.9F;
constexpr float strong_share = 0.5F;
// How much of an excerpt stands in what it was taken from, where it holds little else.
constexpr float whole_excerpt_share = 0.8F;
// What the direction of one edge may say about a root, as log odds.
constexpr float loudest = 3;

bool is_excerpt(const Edge& e) { return e.verdict.relation == Relation::excerpt; }
float larger_share(const Edge& e) { return std::max(e.verdict.first_share, e.verdict.second_share); }

bool is_strong(const Edge& e) {
  return e.verdict.probability >= strong_probability && !is_excerpt(e) && larger_share(e) >= strong_share;
}

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

DisjointSets group(std::uint32_t count, std::span<const Edge> edges) {
  DisjointSets sets(count);
  for (const Edge& e : edges) {
    if (is_strong(e)) sets.join(e.first, e.second);
  }
  Excerpts(sets, count, edges).join();
  join_by_bridges(sets, count, bridges_between(sets, edges));
  return sets;
}

// The probability that the second document of an edge was made from the first, rather than the reverse.
float second_from_first(const Verdict& v) {
  switch (v.direction) {
    case Direction::second_from_first: return v.direction_confidence;
    case Direction::first_from_second: return 1 - v.direction_confidence;
    case Direction::unknown: break;
  }
  // What only one of two verbatim copies has was put around the text by its site: the other is nearer to the source.
  constexpr float most_told = 0.05F;
  if (v.relation == Relation::verbatim)
    return 0.5F + std::clamp(v.first_share - v.second_share, -2 * most_told, 2 * most_told) / 2;
  return 0.5F;
}

// One end of an edge as the other sees it.
struct Arm {
  DocumentNumber to = 0;
  float made_from = 0.5F;  // probability that `to` was made from the document that has this arm
  const Edge* edge = nullptr;
};

// The edges inside groups, by document.
class Arms {
 public:
  Arms(std::uint32_t count, std::span<const Edge> edges, DisjointSets& sets) : begin_(count + 1, 0) {
    const auto inside = [&](const Edge& e) { return sets.find(e.first) == sets.find(e.second); };
    for (const Edge& e : edges) {
      if (inside(e)) ++begin_[e.first + 1], ++begin_[e.second + 1];
    }
    for (std::uint32_t d = 0; d < count; ++d) begin_[d + 1] += begin_[d];
    arms_.resize(begin_[count]);
    std::vector<std::uint64_t> next(begin_.begin(), begin_.end() - 1);
    for (const Edge& e : edges) {
      if (!inside(e)) continue;
      const float forward = second_from_first(e.verdict);
      arms_[next[e.first]++] = {e.second, forward, &e};
      arms_[next[e.second]++] = {e.first, 1 - forward, &e};
    }
  }

  std::span<const Arm> of(DocumentNumber d) const {
    return std::span(arms_).subspan(begin_[d], begin_[d + 1] - begin_[d]);
  }

 private:
  std::vector<std::uint64_t> begin_;  // of each document's arms
  std::vector<Arm> arms_;
};

// How much speaks for a document being the root: the log odds of its edges, on average, as some documents were compared
// with many others and some with few.
float rootedness(std::span<const Arm> arms) {
  float sum = 0;
  for (const Arm& arm : arms) {
    const float p = std::clamp(arm.made_from, 1e-6F, 1 - 1e-6F);
    sum += std::clamp(std::log(p / (1 - p)), -loudest, loudest);
  }
  return sum / static_cast<float>(arms.size() + 1);
}

// A way to hang a document on one that hangs already.
struct Hook {
  float weight = 0;  // how much of it is shared, times the probability of the direction
  std::uint64_t order = 0;
  DocumentNumber from = 0;
  Arm arm;
  friend bool operator<(const Hook& a, const Hook& b) {
    return std::tuple(a.weight, b.order, b.from, b.arm.to) < std::tuple(b.weight, a.order, a.from, a.arm.to);
  }
};

// Hangs every document of the root's group on its most probable source, the best hook first (Prim).
class Hanging {
 public:
  Hanging(const Arms& arms, std::span<const std::uint64_t> order, std::vector<Derivation>& out)
      : arms_(arms), order_(order), out_(out), hangs_(out.size(), false) {}

  void hang_all(DocumentNumber root) {
    reach(root);
    while (!hooks_.empty()) {
      const Hook hook = hooks_.top();
      hooks_.pop();
      if (hangs_[hook.arm.to]) continue;
      Derivation& d = out_[hook.arm.to];
      d.source = hook.from;
      d.relation = hook.arm.edge->verdict.relation;
      d.confidence = std::max(0.5F, hook.arm.made_from);
      reach(hook.arm.to);
    }
  }

 private:
  void reach(DocumentNumber d) {
    hangs_[d] = true;
    for (const Arm& arm : arms_.of(d)) {
      if (hangs_[arm.to]) continue;
      const Verdict& v = arm.edge->verdict;
      const float shared = is_excerpt(*arm.edge) ? larger_share(*arm.edge) : (v.first_share + v.second_share) / 2;
      hooks_.push({shared * arm.made_from, order_[d], d, arm});
    }
  }

  const Arms& arms_;
  std::span<const std::uint64_t> order_;
  std::vector<Derivation>& out_;
  std::vector<bool> hangs_;
  std::priority_queue<Hook> hooks_;
};

// The document of each group that is its root, by group number.
std::vector<DocumentNumber> roots(const Arms& arms, DisjointSets& sets, std::span<const std::uint64_t> order) {
  std::vector<DocumentNumber> root(order.size());
  std::vector<float> best(order.size(), 0);
  std::vector<bool> known(order.size(), false);
  for (DocumentNumber d = 0; d < order.size(); ++d) {
    const DocumentNumber g = sets.find(d);
    const float score = rootedness(arms.of(d));
    if (known[g] && std::tuple(-score, order[d]) >= std::tuple(-best[g], order[root[g]])) continue;
    known[g] = true;
    best[g] = score;
    root[g] = d;
  }
  return root;
}

// By group number: the probability of the last edge that a spanning tree of the most probable ones needs.
std::vector<float> weakest_links(std::span<const Edge> edges, DisjointSets& sets, std::uint32_t count) {
  std::vector<const Edge*> inside;
  for (const Edge& e : edges) {
    if (sets.find(e.first) == sets.find(e.second)) inside.push_back(&e);
  }
  std::ranges::stable_sort(inside, std::greater{}, [](const Edge* e) { return e->verdict.probability; });
  std::vector<float> weakest(count, 1);
  DisjointSets tree(count);
  for (const Edge* e : inside) {
    if (tree.join(e->first, e->second)) weakest[sets.find(e->first)] = e->verdict.probability;
  }
  return weakest;
}

}  // namespace

CopyGroups derive(std::uint32_t count, std::span<const Edge> edges, std::span<const std::uint64_t> order) {
  DisjointSets sets = group(count, edges);
  const Arms arms(count, edges, sets);
  CopyGroups out{std::vector<Derivation>(count), roots(arms, sets, order), weakest_links(edges, sets, count)};
  Hanging hanging(arms, order, out.documents);
  for (DocumentNumber d = 0; d < count; ++d) {
    out.documents[d].group = sets.find(d);
    if (out.documents[d].group == d) hanging.hang_all(out.root[d]);
  }
  return out;
}

}  // namespace backlot::copies
