#include "backlot/copies/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace backlot::copies {
namespace {

using Numbers = std::vector<DocumentNumber>;

CopyGroups alone(std::uint32_t count) { return derive(count, {}, std::vector<std::uint64_t>(count)); }

TEST(Stories, DocumentsThatNobodyComparedStandAlone) {
  const Stories s = link(alone(3), std::vector<Told>{});
  EXPECT_EQ(s.story, (Numbers{0, 1, 2}));
  EXPECT_EQ(s.weakest, (std::vector<float>{1, 1, 1}));
}

TEST(Stories, ProbableRetellingsAreOneStory) {
  const Stories s = link(alone(3), std::vector<Told>{{0, 2, 0.5F, 0.8F}, {0, 1, 0.5F, 0.3F}});
  EXPECT_EQ(s.story, (Numbers{0, 1, 0}));
  EXPECT_FLOAT_EQ(s.weakest[0], 0.8F);
}

TEST(Stories, AChainIsNoStory) {
  // 0 and 1 are alike, 1 and 2 are alike, 0 and 2 are not: on average 2 is not like the two.
  const Stories s = link(alone(3), std::vector<Told>{{0, 1, 0.5F, 0.9F}, {1, 2, 0.5F, 0.6F}});
  EXPECT_EQ(s.story, (Numbers{0, 0, 2}));
}

TEST(Stories, ThreeThatAgreeAreOne) {
  const Stories s = link(alone(3), std::vector<Told>{{0, 1, 0.5F, 0.9F}, {1, 2, 0.5F, 0.8F}, {0, 2, 0.5F, 0.6F}});
  EXPECT_EQ(s.story, (Numbers{0, 0, 0}));
  EXPECT_FLOAT_EQ(s.weakest[0], 0.7F);
}

TEST(Stories, CopiesGoWhereTheirRootGoes) {
  const std::vector<Edge> edges{{1, 2, {Relation::spun, 0.99F, 0.9F, 0.9F, Direction::second_from_first, 0.9F}}};
  const CopyGroups groups = derive(3, edges, std::vector<std::uint64_t>{0, 1, 2});
  const Stories s = link(groups, std::vector<Told>{{0, 1, 0.5F, 0.9F}});
  EXPECT_EQ(s.story, (Numbers{0, 0, 0}));
}

TEST(Stories, TheOrderOfThePairsDoesNotMatter) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    std::vector<Told> told;
    for (DocumentNumber a = 0; a < 10; ++a) {
      for (DocumentNumber b = a + 1; b < 10; ++b) {
        if (random() % 2 == 0) {
          const auto hundredth = [&] { return static_cast<float>(random() % 100) / 100; };
          told.push_back({a, b, 0.1F + hundredth(), hundredth()});
        }
      }
    }
    const Stories once = link(alone(10), told);
    std::ranges::shuffle(told, random);
    const Stories again = link(alone(10), told);
    EXPECT_EQ(once.story, again.story);
    EXPECT_EQ(once.weakest, again.weakest);
  }
}

}  // namespace
}  // namespace backlot::copies
