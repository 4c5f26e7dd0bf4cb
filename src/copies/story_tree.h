// Which documents of a corpus tell one story, of all that have something in common.
//
//   StoryTree tree(5, kin);                          // what pairs of documents have in common, same_news.h
//   tree.for_each_join([](auto a, auto b, auto p) { … });       // the pairs that join the documents of each story
//
// Documents are put together by average linkage as long as they have anything in common (linkage.h): reports of one
// event come together first, then those of similar events. Of each part of the tree that arises it is asked whether it
// is one story or falls apart: the parts are chosen for which the sum of the evidence over all pairs of documents is
// greatest (log_odds() of a junction, times its pairs), so that one doubtful junction does not cut what clearly belongs
// together above it.
#pragma once

#include "backlot/copies/same_news.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// Two documents and what they have in common.
struct Kin {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  Kinship between;
};

class StoryTree {
 public:
  // Below this average similarity parts are not asked about: of the stories of tests/stories hardly any would be one.
  static constexpr float least_similar = 0.08F;

  // Numbers are below `count`; pairs in any order.
  StoryTree(std::uint32_t count, std::span<const Kin> kin);

  // Calls join(one, other, probability) for each junction within a story, from the leaves up; numbers of documents.
  template <class Join>
  void for_each_join(Join join) const {
    for (const Node& node : nodes_) {
      if (node.in_story) join(node.one, node.other, node.probability);
    }
  }

 private:
  static constexpr std::int32_t leaf = -1;

  // Two parts, each known by one of its documents and by its last junction.
  struct Node {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    std::int32_t last_of_one = leaf;
    std::int32_t last_of_other = leaf;
    float probability = 0;  // that both tell one story
    float as_one = 0;       // evidence that all its documents tell one story
    float at_best = 0;      // evidence for the best way to part them
    bool in_story = false;
  };

  void choose();

  std::vector<Node> nodes_;
};

}  // namespace backlot::copies
