#include "backlot/copies/story_tree.h"

#include "backlot/copies/logistic.h"

#include <algorithm>

namespace backlot::copies {

StoryTree::StoryTree(std::uint32_t count, std::span<const Kin> kin) {
  std::vector<Kinship> within(count);
  std::vector<std::int32_t> last(count, leaf);
  const auto as_one = [&](std::int32_t node) { return node == leaf ? 0 : nodes_[node].as_one; };
  const auto at_best = [&](std::int32_t node) { return node == leaf ? 0 : nodes_[node].at_best; };
  Linkage<Kinship>(count, kin, least_similar).run([&](const auto& join) {
    const Junction junction{join.between, within[join.one], within[join.other], join.size_of_one, join.size_of_other};
    const float evidence = log_odds(junction);
    Node node{join.one, join.other, last[join.one], last[join.other], logistic(evidence)};
    node.as_one = as_one(node.last_of_one) + as_one(node.last_of_other) + evidence * junction.pairs();
    node.at_best = std::max(node.as_one, at_best(node.last_of_one) + at_best(node.last_of_other));
    last[join.one] = static_cast<std::int32_t>(nodes_.size());
    nodes_.push_back(node);
    within[join.one] += within[join.other];
    within[join.one] += join.between;
  });
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
