// Anchors in the same order in both texts, put together: each chain becomes a passage.
//
// The chaining is that of minimap2 (Li 2018): of each anchor the best predecessor among the last few, then chains taken
// by falling worth, each anchor for one chain. What is moved elsewhere is a chain of its own. A chain that another one
// stands inside of (a sentence moved over a paragraph) is cut there, so that the chains do not overlap.
#pragma once

#include "backlot/copies/anchors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

using Chain = std::vector<Anchor>;

class Chainer {
 public:
  static constexpr std::uint32_t longest_gap = 64;  // words between two anchors of one chain, in either text
  static constexpr std::uint32_t look_back = 48;    // anchors

  // Replaces `out` by the chains that are worth at least `least`, sorted by first. `anchors` as AnchorFinder gives
  // them, in texts of so many words. Time grows with the anchors and the words.
  void chain(std::span<const Anchor> anchors, std::uint32_t first_size, std::uint32_t second_size, std::int32_t least,
             std::vector<Chain>& out);

 private:
  struct Link {
    std::int32_t best = 0;  // worth of the best chain that ends here
    std::int32_t before = -1;
    std::int32_t chain = -1;  // the chain it was taken for
  };

  void link(std::span<const Anchor> anchors);
  void take(std::span<const Anchor> anchors);
  void mark(std::span<const Anchor> anchors, std::uint32_t first_size, std::uint32_t second_size);
  void cut(const Chain& whole, std::vector<Chain>& out) const;

  std::int32_t least_ = 0;
  std::vector<Link> links_;
  std::vector<std::uint32_t> order_;
  std::vector<Chain> taken_;
  std::vector<char> first_marked_, second_marked_;  // words in anchors that were taken
};

}  // namespace backlot::copies
