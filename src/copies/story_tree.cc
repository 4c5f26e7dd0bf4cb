#include "backlot/copies/story_tree.h"

#include "backlot/copies/linkage.h"
#include "backlot/copies/logistic.h"
#include "backlot/copies/meetings.h"

#include <algorithm>

namespace backlot::copies {
namespace {

std::vector<Join> joins_of(std::uint32_t count, std::span<const Kin> kin) {
  std::vector<Link> links;
  links.reserve(kin.size());
  for (const Kin& k : kin) links.push_back({k.first, k.second, k.between.alike()});
  return average_linkage(std::vector<std::uint32_t>(count, 1), links, StoryTree::least_similar);
}

// By join: what the documents of one part have in common with those of the other.
std::vector<Kinship> between_parts(std::uint32_t count, std::span<const Join> joins, std::span<const Kin> kin) {
  std::vector<Kinship> out(joins.size());
  const Meetings meetings(count, joins);
  for (const Kin& k : kin) {
    const std::uint32_t join = meetings.of(k.first, k.second);
    if (join != Meetings::never) out[join] += k.between;
  }
  return out;
}

}  // namespace

StoryTree::StoryTree(std::uint32_t count, std::span<const Kin> kin) {
  const std::vector<Join> joins = joins_of(count, kin);
  const std::vector<Kinship> between = between_parts(count, joins, kin);
  std::vector<Kinship> within(count);
  std::vector<std::int32_t> last(count, leaf);
  const auto as_one = [&](std::int32_t node) { return node == leaf ? 0 : nodes_[node].as_one; };
  const auto at_best = [&](std::int32_t node) { return node == leaf ? 0 : nodes_[node].at_best; };
  for (std::size_t at = 0; at < joins.size(); ++at) {
    const Join& join = joins[at];
    const Junction junction{between[at], within[join.one], within[join.other], join.size_of_one, join.size_of_other};
    const float evidence = log_odds(junction);
    Node node{join.one, join.other, last[join.one], last[join.other], logistic(evidence)};
    node.as_one = as_one(node.last_of_one) + as_one(node.last_of_other) + evidence * junction.pairs();
    node.at_best = std::max(node.as_one, at_best(node.last_of_one) + at_best(node.last_of_other));
    last[join.one] = static_cast<std::int32_t>(nodes_.size());
    nodes_.push_back(node);
    within[join.one] += within[join.other];
    within[join.one] += between[at];
  }
  choose();
}

// From the root of each tree down: what is best as one is a story, with all below it.
void StoryTree::choose() {
  for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
    node->in_story = node->in_story || node->as_one >= node->at_best;
    if (!node->in_story) continue;
    for (const std::int32_t below : {node->last_of_one, node->last_of_other}) {
      if (below != leaf) nodes_[below].in_story = true;
    }
  }
}

}  // namespace backlot::copies
