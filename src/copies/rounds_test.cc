#include "backlot/copies/rounds.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::copies {
namespace {

using Ends = std::vector<std::pair<DocumentNumber, DocumentNumber>>;

Edge strong(const Pair& p) { return {p.first, p.second, {Relation::spun, 0.99F, 0.9F, 0.9F, Direction::unknown, 0}}; }

Ends ends_of(std::span<const Pair> pairs) {
  Ends out;
  for (const Pair& p : pairs) out.emplace_back(p.first, p.second);
  return out;
}

// Each with each of `count` documents.
std::vector<Pair> all_pairs(DocumentNumber count) {
  std::vector<Pair> out;
  for (DocumentNumber a = 0; a < count; ++a)
    for (DocumentNumber b = a + 1; b < count; ++b) out.push_back({a, b, 5, 0});
  return out;
}

TEST(Rounds, EachDocumentIsComparedWithItsNearestFirst) {
  Rounds rounds(6, {{0, 1, 1, 0}, {0, 2, 9, 0}, {0, 3, 8, 0}, {0, 4, 7, 0}, {0, 5, 0, 9}});
  // All others have number 0 as their nearest, so that nothing is left.
  EXPECT_EQ(ends_of(*rounds.next({})), (Ends{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}}));
  EXPECT_TRUE(rounds.next({})->empty());
}

TEST(Rounds, OfEqualPairsTheFirstAreTaken) {
  Rounds rounds(20, all_pairs(20));
  const Ends first = ends_of(*rounds.next({}));
  EXPECT_LE(first.size(), 20 * Rounds::nearest);
  EXPECT_EQ(std::ranges::count(first, std::pair<DocumentNumber, DocumentNumber>(18, 19)), 0);
  EXPECT_TRUE(std::ranges::is_sorted(first));
}

TEST(Rounds, WithoutCopiesAllPairsAreVerified) {
  Rounds rounds(20, all_pairs(20));
  const std::size_t first = rounds.next({})->size();
  EXPECT_EQ(first + rounds.next({})->size(), 190U);
  EXPECT_TRUE(rounds.next({})->empty());
  EXPECT_FALSE(rounds.next({}).has_value());
}

TEST(Rounds, WhatOneGroupHasSettledIsLeftOut) {
  Rounds rounds(20, all_pairs(20));
  std::vector<Edge> edges;
  std::size_t verified = 0;
  while (const auto round = rounds.next(edges)) {
    verified += round->size();
    for (const Pair& p : *round) edges.push_back(strong(p));
  }
  EXPECT_LT(verified, 100U);
}

TEST(Rounds, PairsOfTwoGroupsAreNotSettled) {
  // Copies within 0 … 9 and within 10 … 19, and a key that stands in both groups.
  std::vector<Pair> pairs = all_pairs(20);
  for (Pair& p : pairs) p.shared_passages = (p.first < 10) == (p.second < 10) ? 9 : 1;
  Rounds rounds(20, pairs);
  std::vector<Edge> edges;
  const std::vector<Pair> first = *rounds.next(edges);
  for (const Pair& p : first) edges.push_back(strong(p));
  const Ends second = ends_of(*rounds.next(edges));
  EXPECT_EQ(second.size(), 100U);
}

TEST(Rounds, WhoMayBeTheRootIsComparedWithAll) {
  Rounds rounds(20, all_pairs(20));
  std::vector<Edge> edges;
  // Number 15 is said to be the source of all that it is compared with.
  const std::vector<Pair> first = *rounds.next(edges);
  for (const Pair& p : first) {
    edges.push_back(strong(p));
    if (p.second != 15) continue;
    edges.back().verdict.direction = Direction::first_from_second;
    edges.back().verdict.direction_confidence = 0.9F;
  }
  EXPECT_TRUE(rounds.next(edges)->empty());
  const Ends third = ends_of(*rounds.next(edges));
  EXPECT_TRUE(std::ranges::count(third, std::pair<DocumentNumber, DocumentNumber>(15, 19)) == 1);
}

}  // namespace
}  // namespace backlot::copies
