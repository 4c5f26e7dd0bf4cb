// Average linkage over sparse likenesses (UPGMA: Sokal and Michener 1958): of all parts always those two become one
// that are most alike on average over all pairs of their members.
//
//   const std::vector<std::uint32_t> sizes(4, 1);                  // four members, each by itself
//   const std::vector<Link> links{{0, 1, 0.9F}, {1, 2, 0.6F}};
//   for (const Join& join : average_linkage(sizes, links, 0.35F)) …         // 0 and 1; the 2 has 0.6 / 2: too little
//
// Members of which nothing is known count as not alike, so that a chain makes no part. Which two are joined first is a
// total order: the more alike, and of those as alike the ones with the smaller numbers; a part has the number of its
// smallest member.
//
// Two parts that are each other's nearest can be joined at once, whatever else is more alike elsewhere (Bruynooghe
// 1977; Murtagh 1983, "A survey of recent advances in hierarchical clustering algorithms"): no part is more alike to
// what is joined than it was to one of both. So all such pairs are joined in one round, then those of what they left,
// and so on: the same joins as one after the other. That holds only where averages are compared exactly and sums do not
// depend on the order of adding (amount.h). A round can be made of rows of a table just as well: that is how a cluster
// does it (src/cluster/linkage.cc), with Nearest.
#pragma once

#include "backlot/copies/amount.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace backlot::copies {

// How alike two parts are.
struct Likeness {
  Amount sum;               // over all pairs of a member of one and a member of the other
  std::uint64_t pairs = 1;  // how many there are, at most 2^62

  float average() const {
    return static_cast<float>(static_cast<double>(sum.units()) / static_cast<double>(pairs)) * Amount::unit;
  }
  // By the exact average.
  friend std::strong_ordering operator<=>(const Likeness& x, const Likeness& y) {
    return Product{x.sum.units()} * y.pairs <=> Product{y.sum.units()} * x.pairs;
  }
  friend bool operator==(const Likeness& x, const Likeness& y) { return (x <=> y) == std::strong_ordering::equal; }

 private:
  __extension__ using Product = unsigned __int128;
};

// Of those that a part is linked with, the one that it is joined with first.
class Nearest {
 public:
  static constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();

  // Who is alike by less than `least` on average is none.
  explicit Nearest(Amount least) : likeness_{least, 1} {}

  void look_at(std::uint64_t part, const Likeness& likeness) {
    const auto more = likeness <=> likeness_;
    if (more < 0 || (more == 0 && part >= part_)) return;
    part_ = part;
    likeness_ = likeness;
  }
  std::uint64_t part() const { return part_; }
  const Likeness& likeness() const { return likeness_; }

 private:
  std::uint64_t part_ = none;
  Likeness likeness_;
};

struct Link {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  Amount alike;
};

// Two parts become one, which is known by the number of `one`, the smaller.
struct Join {
  std::uint32_t one = 0;
  std::uint32_t other = 0;
  std::uint32_t size_of_one = 0;
  std::uint32_t size_of_other = 0;
  float average = 0;
};

// Which parts become one, those within a part before the part. Numbers are places in `sizes`, which says how many
// members each part has to begin with; links come in any order, and several between the same two are added up. Parts
// are joined that are alike by `least` or more on average. Time and memory go with the number of links and of what the
// parts at their ends are linked with.
std::vector<Join> average_linkage(std::span<const std::uint32_t> sizes, std::span<const Link> links, Amount least);

}  // namespace backlot::copies
