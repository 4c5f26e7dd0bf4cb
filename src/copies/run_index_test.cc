#include "backlot/copies/run_index.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace backlot::copies {
namespace {

using Senses = std::vector<std::uint32_t>;

TEST(RunIndex, KnowsWhatStandsOnce) {
  const Senses text = {1, 2, 3, 4, 1, 2, 3, 5};
  RunIndex index;
  EXPECT_TRUE(index.empty());
  index.build<3>(text, {});
  const Senses once = {2, 3, 4}, twice = {1, 2, 3}, never = {3, 4, 5};
  EXPECT_EQ(index.find<3>(text, once.data()), 1U);
  EXPECT_EQ(index.find<3>(text, twice.data()), RunIndex::none);
  EXPECT_EQ(index.find<3>(text, never.data()), RunIndex::none);
}

TEST(RunIndex, OfWordsThatAreTakenNoRunBegins) {
  const Senses text = {1, 2, 3, 4, 1, 2, 3, 5};
  const Senses taken = {0, 1, RunIndex::none, RunIndex::none, RunIndex::none, RunIndex::none, RunIndex::none, 3};
  RunIndex index;
  index.build<3>(text, taken);
  const Senses left = {1, 2, 3}, gone = {2, 3, 4};
  EXPECT_EQ(index.find<3>(text, left.data()), 4U);
  EXPECT_EQ(index.find<3>(text, gone.data()), RunIndex::none);
}

TEST(RunIndex, FindsEveryWordOfALongText) {
  Senses text;
  for (std::uint32_t i = 0; i < 5000; ++i) text.push_back(i * 64);  // equal low bits
  RunIndex index;
  index.build<1>(text, {});
  for (std::uint32_t i = 0; i < 5000; ++i) EXPECT_EQ(index.find<1>(text, &text[i]), i);
}

TEST(RunIndex, OfATextShorterThanARunIsEmptyOfRuns) {
  const Senses text = {1, 2}, run = {1, 2, 3};
  RunIndex index;
  index.build<3>(text, {});
  EXPECT_FALSE(index.empty());
  EXPECT_EQ(index.find<3>(text, run.data()), RunIndex::none);
}

}  // namespace
}  // namespace backlot::copies
