// Which candidate pairs are verified: most of the pairs of a large group say what others have said already.
//
//   Rounds rounds(count, std::move(pairs));
//   std::vector<Edge> edges;
//   while (const auto round = rounds.next(edges)) append(edges, verified(*round));
//
// There are three rounds. In the first each document is compared with the three that it shares the most keys with. In
// the second come pairs whose ends no strong edges have joined by then: the rest of a group is settled, whichever of
// its members is compared with whichever. In the third the root of each group is looked for: those three members that
// the most evidence calls the source are compared with all that they share keys with.
//
// Measured on 100,000 made documents: of 388,000 pairs 233,000 are verified, and recall, precision and right roots are
// the same as with all of them. Which pairs are left out depends on the set of documents only.
#pragma once

#include "backlot/copies/candidates.h"
#include "backlot/copies/groups.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backlot::copies {

class Rounds {
 public:
  static constexpr std::size_t nearest = 3;  // pairs of a document in the first round
  static constexpr std::size_t roots = 3;    // documents of a group that may be its root

  // Documents by number, below `count`; each pair once, by (first, second).
  Rounds(std::uint32_t count, std::vector<Pair> pairs);

  // The pairs of the next round, by (first, second); nothing after the last one. `found`: the edges among all pairs
  // handed out before.
  std::optional<std::vector<Pair>> next(std::span<const Edge> found);

 private:
  void take_nearest();
  void take_unsettled(std::span<const Edge> found);
  void take_of_roots(std::span<const Edge> found);
  template <class Wanted>
  void take_if(Wanted wanted);

  std::uint32_t count_;
  std::vector<Pair> left_;   // not handed out
  std::vector<Pair> taken_;  // for this round
  int round_ = 0;
};

}  // namespace backlot::copies
