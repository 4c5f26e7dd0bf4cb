#include "backlot/copies/neighbours.h"

#include <gtest/gtest.h>

namespace backlot::copies {
namespace {

TEST(Neighbours, TheMostSimilarComeFirst) {
  const Neighbours n(4, std::vector<Told>{{0, 1, 0.2F, 0}, {0, 2, 0.5F, 0}, {0, 3, 0.2F, 0}});
  ASSERT_EQ(n.of(0).size(), 3U);
  EXPECT_EQ(n.of(0)[0].document, 2U);
  EXPECT_EQ(n.of(0)[1].document, 1U);
  EXPECT_EQ(n.of(3).size(), 1U);
}

TEST(Neighbours, OnlySoManyAreKept) {
  std::vector<Told> told;
  for (DocumentNumber d = 1; d < 40; ++d) told.push_back({0, d, 0.01F * static_cast<float>(d), 0});
  const Neighbours n(40, told);
  ASSERT_EQ(n.of(0).size(), Surroundings::most);
  EXPECT_EQ(n.of(0)[0].document, 39U);
}

TEST(Neighbours, WhoHasTheSameNeighboursSharesThem) {
  // 0 and 1 are both like 2 and 3; 4 is like 0 only, and less.
  const Neighbours n(
      5, std::vector<Told>{{0, 2, 0.4F, 0}, {0, 3, 0.4F, 0}, {1, 2, 0.4F, 0}, {1, 3, 0.4F, 0}, {0, 4, 0.2F, 0}});
  EXPECT_GT(n.setting(0, 1, 0.2F).shared, n.setting(0, 4, 0.2F).shared);
}

TEST(Neighbours, APairStandsOutAmongLesserOnes) {
  const Neighbours n(
      6, std::vector<Told>{{0, 1, 0.5F, 0}, {0, 2, 0.1F, 0}, {0, 3, 0.1F, 0}, {1, 2, 0.5F, 0}, {1, 3, 0.5F, 0}});
  const Setting s = n.setting(0, 1, 0.5F);
  EXPECT_LT(s.stands_out, s.stands_out_more);
  EXPECT_GT(s.stands_out_more, n.setting(0, 2, 0.1F).stands_out_more);
}

}  // namespace
}  // namespace backlot::copies
