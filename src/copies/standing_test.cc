#include "backlot/copies/standing.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace backlot::copies {
namespace {

float usual(std::initializer_list<float> values) {
  Standing standing;
  for (const float value : values) standing.add(value);
  return standing.usual();
}

TEST(Standing, TheBestPairStandsOut) {
  EXPECT_GT(stands_out(0.8F, usual({0.8F, 0.2F, 0.2F}), usual({0.8F})), 1.5F);
  EXPECT_GT(stands_out(0.8F, usual({0.8F, 0.2F, 0.2F}), 1), stands_out(0.2F, usual({0.8F, 0.2F, 0.2F}), 1));
}

TEST(Standing, IsOfTheDocumentForWhichItIsMore) { EXPECT_FLOAT_EQ(stands_out(0.4F, 0.2F, 0.8F), 2); }

TEST(Standing, OneGoodPairDoesNotStandOutFromItself) { EXPECT_NEAR(usual({0.4F}), 0.42F / 3, 1e-6); }

TEST(Standing, OnlyTheBestFiveCount) {
  EXPECT_FLOAT_EQ(usual({0.5F, 0.4F, 0.3F, 0.2F, 0.1F}), usual({0.1F, 0.02F, 0.5F, 0.4F, 0.01F, 0.3F, 0.2F}));
}

}  // namespace
}  // namespace backlot::copies
