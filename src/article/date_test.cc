#include "backlot/article/date.h"

#include <gtest/gtest.h>

namespace backlot::article {
namespace {

TEST(Date, ParsesOnlyDaysThatExist) {
  EXPECT_EQ(Date::parse_iso("2024-02-29"), (Date{2024, 2, 29}));
  EXPECT_FALSE(Date::parse_iso("2023-02-29"));
  EXPECT_FALSE(Date::parse_iso("2024-13-01"));
  EXPECT_FALSE(Date::parse_iso("2024-1-01"));
  EXPECT_FALSE(Date::parse_iso("2024-01-1x"));
  EXPECT_FALSE(Date::parse_iso("-024-01-10"));
}

TEST(Date, KnowsItsWeekday) {
  EXPECT_EQ((Date{2024, 4, 15}).weekday(), Weekday::mon);
  EXPECT_EQ((Date{2024, 6, 9}).weekday(), Weekday::sun);
  EXPECT_EQ(name(Weekday::sat), "sat");
}

TEST(Date, CrossesMonthsAndYears) {
  EXPECT_EQ((Date{2024, 12, 31}).plus_days(1), (Date{2025, 1, 1}));
  EXPECT_EQ((Date{2024, 3, 1}).plus_days(-1).iso(), "2024-02-29");
  EXPECT_EQ((Date{1970, 1, 2}).days(), 1);
}

}  // namespace
}  // namespace backlot::article
