#include "backlot/copies/groups.h"

#include "backlot/copies/joining.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>
#include <utility>

namespace backlot::copies {
namespace {

// What the direction of one edge may say about a root, as log odds.
constexpr float loudest = 3;

float larger_share(const Edge& e) { return std::max(e.verdict.first_share, e.verdict.second_share); }

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
// with many others and some with few; and those of the edge that speaks most against it, as a copy that has many copies
// of its own is still one.
float rootedness(std::span<const Arm> arms) {
  float sum = 0;
  float least = 0;
  for (const Arm& arm : arms) {
    const float p = std::clamp(arm.made_from, 1e-6F, 1 - 1e-6F);
    const float odds = std::clamp(std::log(p / (1 - p)), -loudest, loudest);
    sum += odds;
    least = std::min(least, odds);
  }
  return sum / static_cast<float>(arms.size() + 1) + least;
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

Edge same_words(DocumentNumber first, const std::optional<article::Date>& first_published, DocumentNumber second,
                const std::optional<article::Date>& second_published) {
  Verdict same{Relation::verbatim, 1, 1, 1, Direction::unknown, 0};
  if (first_published && second_published && *first_published < *second_published) {
    same.direction = Direction::second_from_first;
    same.direction_confidence = 0.9F;
  }
  return {first, second, same};
}

std::vector<bool> likely_roots(std::uint32_t count, std::span<const Edge> edges, std::size_t most) {
  DisjointSets sets = joined_by_strong_edges(count, edges);
  const Arms arms(count, edges, sets);
  struct Candidate {
    DocumentNumber group = 0;
    float rooted = 0;
    DocumentNumber document = 0;
  };
  std::vector<Candidate> candidates;
  for (DocumentNumber d = 0; d < count; ++d) {
    if (!arms.of(d).empty()) candidates.push_back({sets.find(d), rootedness(arms.of(d)), d});
  }
  std::ranges::sort(candidates, {}, [](const Candidate& c) { return std::tuple(c.group, -c.rooted, c.document); });
  std::vector<bool> out(count, false);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool is_among_the_first = i < most || candidates[i - most].group != candidates[i].group;
    if (is_among_the_first) out[candidates[i].document] = true;
  }
  return out;
}

CopyGroups derive(std::uint32_t count, std::span<const Edge> edges, std::span<const std::uint64_t> order) {
  DisjointSets sets = joined(count, edges);
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
