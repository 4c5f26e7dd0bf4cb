#include "backlot/copies/amount.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace backlot::copies {
namespace {

TEST(Amount, SumsAreTheSameInAnyOrder) {
  std::mt19937 random(5);
  std::vector<float> values(1000);
  std::ranges::generate(values,
                        [&] { return std::ldexp(static_cast<float>(random()), -static_cast<int>(random() % 40)); });
  Amount one, other;
  for (const float v : values) one += v;
  std::ranges::shuffle(values, random);
  for (const float v : values) other += v;
  EXPECT_EQ(one.units(), other.units());
}

TEST(Amount, IsRoundedToTheNextUnit) {
  EXPECT_EQ(Amount(0.3F).units(), std::uint64_t{1258291});
  EXPECT_NEAR(Amount(0.3F), 0.3F, Amount::unit / 2);
  EXPECT_EQ(Amount(Amount::unit), Amount::unit);
}

TEST(Amount, IsNeverBelowZero) {
  EXPECT_EQ(Amount(-1.F).units(), 0U);
  EXPECT_EQ(Amount(std::numeric_limits<float>::quiet_NaN()).units(), 0U);
  EXPECT_EQ(Amount(std::numeric_limits<float>::infinity()).units(), std::uint64_t{1} << 54U);
}

}  // namespace
}  // namespace backlot::copies
