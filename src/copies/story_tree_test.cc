#include "backlot/copies/story_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace backlot::copies {
namespace {

// Two reports of a hundred words each that are so similar, by names twice as much.
Kinship reports(float similar) {
  return {.similar = similar, .named = 1.5F * similar, .lengths = 2 * std::log(60.F), .rank = similar, .pairs = 1};
}

// Of `count` reports of which the first `first` are of one event, the others of another.
std::vector<Kin> two_events(std::uint32_t count, std::uint32_t first, float within, float between) {
  std::vector<Kin> kin;
  for (std::uint32_t a = 0; a < count; ++a) {
    for (std::uint32_t b = a + 1; b < count; ++b)
      kin.push_back({a, b, reports((a < first) == (b < first) ? within : between)});
  }
  return kin;
}

// By document: the smallest number in its story.
std::vector<std::uint32_t> stories(std::uint32_t count, const std::vector<Kin>& kin) {
  std::vector<std::uint32_t> of(count);
  std::iota(of.begin(), of.end(), 0U);
  StoryTree(count, kin).for_each_join([&](std::uint32_t one, std::uint32_t other, float probability) {
    EXPECT_GT(probability, 0);
    EXPECT_LT(probability, 1);
    std::ranges::replace(of, std::uint32_t{of[other]}, std::uint32_t{of[one]});
  });
  return of;
}

TEST(StoryTree, WhoHasNothingInCommonStandsAlone) { EXPECT_EQ(stories(2, {}), (std::vector<std::uint32_t>{0, 1})); }

TEST(StoryTree, ReportsOfOneEventAreOneStory) {
  EXPECT_EQ(stories(6, two_events(6, 6, 0.25F, 0)), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0}));
}

TEST(StoryTree, WhatIsLessSimilarThanWithinIsAnotherStory) {
  EXPECT_EQ(stories(6, two_events(6, 3, 0.4F, 0.2F)), (std::vector<std::uint32_t>{0, 0, 0, 3, 3, 3}));
  EXPECT_EQ(stories(6, two_events(6, 3, 0.22F, 0.2F)), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0}))
      << "as similar as the two events were, where nothing is more similar";
}

TEST(StoryTree, OneDoubtfulJunctionDoesNotCutWhatBelongsTogether) {
  // The first two are much more similar to each other than to the rest, to which they are as similar as it is in
  // itself.
  std::vector<Kin> kin = two_events(8, 8, 0.28F, 0);
  kin.front().between = reports(0.6F);
  EXPECT_EQ(stories(8, kin), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0, 0, 0}));
}

}  // namespace
}  // namespace backlot::copies
