#include "backlot/copies/groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace backlot::copies {
namespace {

Edge copy(DocumentNumber first, DocumentNumber second, float probability = 0.99F, float share = 0.9F) {
  return {first, second, {Relation::light_rewrite, probability, share, share, Direction::unknown, 0}};
}

Edge made(DocumentNumber second, DocumentNumber from, float confidence = 0.9F, float share = 0.9F) {
  const bool forward = from < second;
  return {std::min(from, second),
          std::max(from, second),
          {Relation::spun, 0.99F, share, share, forward ? Direction::second_from_first : Direction::first_from_second,
           confidence}};
}

CopyGroups derived(std::uint32_t count, const std::vector<Edge>& edges) {
  std::vector<std::uint64_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  return derive(count, edges, order);
}

std::vector<DocumentNumber> groups(const CopyGroups& g) {
  std::vector<DocumentNumber> out;
  for (const Derivation& d : g.documents) out.push_back(d.group);
  return out;
}

using Numbers = std::vector<DocumentNumber>;

TEST(Groups, DocumentsWithoutEdgesStandAlone) {
  const CopyGroups g = derived(2, {});
  EXPECT_EQ(groups(g), (Numbers{0, 1}));
  EXPECT_FALSE(g.documents[0].source.has_value());
  EXPECT_EQ(g.weakest[1], 1);
}

TEST(Groups, StrongEdgesJoinInChains) {
  const CopyGroups g = derived(4, {copy(0, 1, 0.95F), copy(1, 2)});
  EXPECT_EQ(groups(g), (Numbers{0, 0, 0, 3}));
  EXPECT_FLOAT_EQ(g.weakest[0], 0.95F);
}

TEST(Groups, OneWeakEdgeJoinsTwoSingleDocuments) { EXPECT_EQ(groups(derived(2, {copy(0, 1, 0.6F)})), (Numbers{0, 0})); }

TEST(Groups, WeakEdgesMakeNoChain) {
  // Each has the next for a neighbour; only the best pair is one.
  EXPECT_EQ(groups(derived(4, {copy(0, 1, 0.6F), copy(1, 2, 0.7F), copy(2, 3, 0.6F)})), (Numbers{0, 1, 1, 3}));
}

TEST(Groups, OneWeakEdgeJoinsNoGroups) {
  EXPECT_EQ(groups(derived(4, {copy(0, 1), copy(2, 3), copy(1, 2, 0.6F)})), (Numbers{0, 0, 2, 2}));
}

TEST(Groups, TwoIndependentWeakEdgesJoinGroups) {
  EXPECT_EQ(groups(derived(4, {copy(0, 1), copy(2, 3), copy(1, 2, 0.6F), copy(0, 3, 0.6F)})), (Numbers{0, 0, 0, 0}));
  // Both lean on document 2.
  EXPECT_EQ(groups(derived(4, {copy(0, 1), copy(2, 3), copy(1, 2, 0.6F), copy(0, 2, 0.6F)})), (Numbers{0, 0, 2, 2}));
}

TEST(Groups, ARoundupIsInNobodysGroup) {
  Edge part = copy(0, 2);
  part.verdict = {Relation::excerpt, 0.99F, 0.3F, 0.3F, Direction::unknown, 0};
  Edge other = part;
  other.first = 1;
  EXPECT_EQ(groups(derived(3, {part, other})), (Numbers{0, 1, 2}));
}

TEST(Groups, ArticlesThatARoundupHoldsAreNoGroup) {
  for (const Direction direction : {Direction::first_from_second, Direction::second_from_first}) {
    std::vector<Edge> edges;
    for (const DocumentNumber article : {1U, 2U, 3U}) {
      edges.push_back({0, article, {Relation::excerpt, 0.99F, 0.3F, 1, direction, 0.9F}});
    }
    const CopyGroups g = derive(4, edges, std::vector<std::uint64_t>{0, 1, 2, 3});
    for (DocumentNumber d = 0; d < 4; ++d) EXPECT_EQ(g.documents[d].group, d);
  }
}

TEST(Groups, WhatHasMoreCopiesThanItsHolderIsNoExcerptOfIt) {
  const std::vector<Edge> edges{{0, 1, {Relation::excerpt, 0.99F, 0.3F, 1, Direction::second_from_first, 0.9F}},
                                {1, 2, {Relation::verbatim, 0.99F, 1, 1, Direction::unknown, 0}}};
  const CopyGroups g = derive(3, edges, std::vector<std::uint64_t>{0, 1, 2});
  EXPECT_EQ(g.documents[0].group, 0U);
  EXPECT_EQ(g.documents[1].group, g.documents[2].group);
}

TEST(Groups, AnExcerptWithLittleElseIsACopy) {
  Edge e = copy(0, 1);
  e.verdict = {Relation::excerpt, 0.99F, 0.3F, 0.95F, Direction::second_from_first, 0.9F};
  const CopyGroups g = derived(2, {e});
  EXPECT_EQ(groups(g), (Numbers{0, 0}));
  EXPECT_EQ(g.documents[1].source, 0U);
  EXPECT_EQ(g.documents[1].relation, Relation::excerpt);
}

TEST(Groups, WhatStandsInTwoArticlesDoesNotJoinThem) {
  Edge one = copy(0, 1);
  one.verdict = {Relation::excerpt, 0.99F, 0.3F, 0.95F, Direction::second_from_first, 0.9F};
  Edge other = copy(1, 2);
  other.verdict = {Relation::excerpt, 0.99F, 0.9F, 0.3F, Direction::first_from_second, 0.9F};
  EXPECT_EQ(groups(derived(3, {one, other})), (Numbers{0, 0, 2}));
}

TEST(Groups, TheRootIsWhatEvidenceCallsTheSource) {
  const CopyGroups g = derived(3, {made(0, 2), made(1, 2), copy(0, 1)});
  EXPECT_FALSE(g.documents[2].source.has_value());
  EXPECT_EQ(g.documents[0].source, 2U);
  EXPECT_EQ(g.documents[1].source, 2U);
  EXPECT_FLOAT_EQ(g.documents[1].confidence, 0.9F);
}

TEST(Groups, ACopyHangsOnWhatItSharesMostWith) {
  // 1 is a rewrite of 0; 2 was spun from the rewrite.
  const CopyGroups g = derived(3, {made(1, 0, 0.9F, 0.6F), made(2, 1, 0.9F, 0.9F), made(2, 0, 0.9F, 0.5F)});
  EXPECT_EQ(g.documents[1].source, 0U);
  EXPECT_EQ(g.documents[2].source, 1U);
}

TEST(Groups, OfVerbatimCopiesTheOneWithTheLeastAroundItIsTheRoot) {
  Edge e = copy(0, 1);
  e.verdict = {Relation::verbatim, 0.99F, 0.93F, 1, Direction::unknown, 0};
  const CopyGroups g = derived(2, {e});
  EXPECT_EQ(g.documents[0].source, 1U);
  EXPECT_LT(g.documents[0].confidence, 0.55F) << "hardly more than a guess";
}

TEST(Groups, WhereNothingTellsTheOrderDecides) {
  const std::vector<Edge> edges{copy(0, 1)};
  const std::vector<std::uint64_t> order{7, 3};
  const CopyGroups g = derive(2, edges, order);
  EXPECT_EQ(g.documents[0].source, 1U);
  EXPECT_FLOAT_EQ(g.documents[0].confidence, 0.5F);
}

TEST(Groups, TheOrderOfTheEdgesDoesNotMatter) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Edge> edges;
    for (DocumentNumber a = 0; a < 12; ++a) {
      for (DocumentNumber b = a + 1; b < 12; ++b) {
        if (random() % 5 != 0) continue;
        const float p = static_cast<float>(50 + random() % 50) / 100;
        edges.push_back(random() % 2 == 0 ? copy(a, b, p) : made(b, a, 0.5F + p / 2));
      }
    }
    const CopyGroups once = derived(12, edges);
    std::ranges::shuffle(edges, random);
    const CopyGroups again = derived(12, edges);
    EXPECT_EQ(groups(once), groups(again));
    EXPECT_EQ(once.weakest, again.weakest);
    for (int d = 0; d < 12; ++d) EXPECT_EQ(once.documents[d].source, again.documents[d].source);
  }
}

TEST(Groups, LikelyRootsAreThoseThatOthersAreMadeFrom) {
  const std::vector<Edge> edges = {made(0, 3), made(1, 3), made(2, 3), made(0, 2), made(5, 4)};
  EXPECT_EQ(likely_roots(7, edges, 1), (std::vector<bool>{false, false, false, true, true, false, false}));
  EXPECT_EQ(likely_roots(7, edges, 2), (std::vector<bool>{false, false, true, true, true, true, false}));
}

TEST(Groups, WhatNoStrongEdgeJoinsHasNoLikelyRoot) {
  EXPECT_EQ(likely_roots(2, std::vector{copy(0, 1, 0.6F)}, 3), (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace backlot::copies
