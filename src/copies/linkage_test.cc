#include "backlot/copies/linkage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>
#include <vector>

namespace backlot::copies {
namespace {

using Parts = std::vector<std::uint32_t>;
using Links = std::vector<Link>;
// one, other, their sizes, average
using Tree = std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, float>>;

Tree sorted(const std::vector<Join>& joins) {
  Tree tree;
  for (const Join& j : joins) tree.emplace_back(j.one, j.other, j.size_of_one, j.size_of_other, j.average);
  std::ranges::sort(tree);
  return tree;
}

// By number: the part it ends in.
Parts parts(std::uint32_t count, const Links& links, float least) {
  Parts of(count);
  for (std::uint32_t i = 0; i < count; ++i) of[i] = i;
  for (const Join& join : average_linkage(Parts(count, 1), links, least)) {
    EXPECT_LT(join.one, join.other);
    EXPECT_EQ(join.size_of_one, std::ranges::count(of, join.one)) << "what is in a part comes before it";
    EXPECT_EQ(join.size_of_other, std::ranges::count(of, join.other));
    std::ranges::replace(of, join.other, join.one);
  }
  return of;
}

// The same, obviously: of all pairs the first by average and numbers, one after the other, each average computed anew.
std::vector<Join> one_after_the_other(Parts sizes, const Links& links, Amount least) {
  Parts of(sizes.size());
  for (std::uint32_t i = 0; i < of.size(); ++i) of[i] = i;
  const auto between = [&](std::uint32_t a, std::uint32_t b) {
    Likeness found{{}, std::uint64_t{sizes[a]} * sizes[b]};
    for (const Link& l : links) {
      if (std::minmax(of[l.first], of[l.second]) == std::minmax(a, b)) found.sum += l.alike;
    }
    return found;
  };
  std::vector<Join> joins;
  while (true) {
    Likeness best{least, 1};
    Join next;
    for (std::uint32_t a = 0; a < of.size(); ++a) {
      for (std::uint32_t b = a + 1; b < of.size() && of[a] == a; ++b) {
        if (of[b] != b) continue;
        const Likeness likeness = between(a, b);
        if (likeness < best || (likeness == best && next.other != 0)) continue;
        best = likeness;
        next = {a, b, sizes[a], sizes[b], likeness.average()};
      }
    }
    if (next.other == 0) return joins;
    joins.push_back(next);
    std::ranges::replace(of, next.other, next.one);
    sizes[next.one] += sizes[next.other];
  }
}

TEST(Linkage, AChainIsNoPart) {
  EXPECT_EQ(parts(3, {{0, 1, 0.9F}, {1, 2, 0.6F}}, 0.35F), (Parts{0, 0, 2}));
  EXPECT_EQ(parts(3, {{0, 1, 0.9F}, {0, 2, 0.2F}, {1, 2, 0.6F}}, 0.35F), (Parts{0, 0, 0}));
}

TEST(Linkage, WithoutLinksAllStandAlone) { EXPECT_EQ(parts(2, {}, 0.1F), (Parts{0, 1})); }

TEST(Linkage, WhoIsAlikeByTheLeastIsJoined) { EXPECT_EQ(parts(2, {{0, 1, 0.25F}}, 0.25F), (Parts{0, 0})); }

TEST(Linkage, OfThoseAsAlikeTheFirstAreJoinedFirst) {
  EXPECT_EQ(parts(4, {{2, 3, 0.5F}, {1, 2, 0.5F}, {0, 1, 0.5F}}, 0.3F), (Parts{0, 0, 2, 2}));
}

TEST(Linkage, SeveralLinksOfTwoAreAddedUp) { EXPECT_EQ(parts(2, {{0, 1, 0.2F}, {1, 0, 0.2F}}, 0.3F), (Parts{0, 0})); }

// Links of a random graph whose likenesses are one of `kinds` values: with few of them most averages are ties.
Links random_links(std::uint32_t count, unsigned kinds, std::mt19937& random) {
  Links links;
  const unsigned density = 1 + random() % 4;
  for (std::uint32_t a = 0; a < count; ++a) {
    for (std::uint32_t b = a + 1; b < count; ++b) {
      if (random() % 4 < density)
        links.push_back({a, b, static_cast<float>(1 + random() % kinds) / static_cast<float>(kinds)});
    }
  }
  std::ranges::shuffle(links, random);
  return links;
}

TEST(Linkage, InRoundsIsAsOneAfterTheOther) {
  std::mt19937 random(7);
  for (int turn = 0; turn < 600; ++turn) {
    const auto count = static_cast<std::uint32_t>(2 + random() % 20);
    Parts sizes(count, 1);
    if (turn % 3 == 0) std::ranges::generate(sizes, [&] { return 1 + random() % 5; });
    const Links links = random_links(count, std::vector{1U, 2U, 3U, 12U, 4096U}[random() % 5], random);
    const float least = std::vector{0.02F, 0.1F, 0.3F}[random() % 3];
    ASSERT_EQ(sorted(average_linkage(sizes, links, least)), sorted(one_after_the_other(sizes, links, least)))
        << "turn " << turn;
  }
}

TEST(Likeness, IsComparedExactly) {
  const auto likeness = [](std::uint64_t units, std::uint64_t pairs) {
    return Likeness{Amount::of_units(units), pairs};
  };
  EXPECT_EQ(likeness(1, 3), likeness(2, 6));
  EXPECT_LT(likeness((1ULL << 62U) - 1, 1ULL << 62U), likeness(1, 1)) << "no double tells these apart";
  EXPECT_LT(likeness(1ULL << 61U, (1ULL << 62U)), likeness((1ULL << 61U) + 1, 1ULL << 62U));
}

}  // namespace
}  // namespace backlot::copies
