#include "backlot/follow/interval.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

using namespace std::chrono_literals;

constexpr auto noon = std::chrono::sys_seconds(std::chrono::sys_days(std::chrono::year(2026) / 3 / 10)) + 12h;

std::vector<std::chrono::sys_seconds> each(std::chrono::seconds gap, int count, std::chrono::sys_seconds last) {
  std::vector<std::chrono::sys_seconds> seen;
  for (int i = 0; i < count; ++i) seen.push_back(last - i * gap);
  return seen;
}

TEST(IntervalTest, HalfOfTheUsualGap) {
  const Pace pace{.seen = each(4h, 12, noon - 4h), .published = {}, .now = noon};
  EXPECT_EQ(next_interval(pace, {}), 2h);
}

TEST(IntervalTest, WithinBounds) {
  EXPECT_EQ(next_interval({.seen = each(1min, 20, noon), .published = {}, .now = noon}, {}), 15min);
  EXPECT_EQ(next_interval({.seen = each(24h * 30, 6, noon), .published = {}, .now = noon}, {}), 24h);
  EXPECT_EQ(next_interval({.seen = each(1min, 20, noon), .published = {}, .now = noon}, {.least = 1h}), 1h);
}

TEST(IntervalTest, AFeedThatFallsAsleepIsAskedLessAndLess) {
  auto after = [](std::chrono::seconds silence) {
    return next_interval({.seen = each(1h, 10, noon - silence), .published = {}, .now = noon}, {});
  };
  EXPECT_LT(after(1h), after(24h));
  EXPECT_LT(after(24h), after(96h));
  EXPECT_EQ(after(24h * 60), 24h);
}

TEST(IntervalTest, ANewFeedIsJudgedByTheDaysOfItsItems) {
  std::vector<article::Date> days;
  for (int i = 0; i < 48; ++i) days.push_back(*article::Date::make(2026, 3, 10 - i / 12));
  EXPECT_EQ(next_interval({.seen = {}, .published = days, .now = noon}, {}), 1h) << "twelve a day";
  EXPECT_EQ(next_interval({.seen = {}, .published = {}, .now = noon}, {}), 1h) << "without days";
  EXPECT_EQ(next_interval({.seen = {}, .published = {}, .before = 40min, .now = noon}, {}), 40min) << "as before";
  days.assign(5, *article::Date::make(2026, 3, 12));
  EXPECT_EQ(next_interval({.seen = {}, .published = days, .now = noon}, {}), 1h) << "days to come say nothing";
}

TEST(IntervalTest, WhatTheSiteAsksForCounts) {
  Pace pace{.seen = each(10min, 20, noon), .published = {}, .before = {}, .asked = 3h, .now = noon};
  EXPECT_EQ(next_interval(pace, {}), 3h);
  pace.asked = 24h * 365;
  EXPECT_EQ(next_interval(pace, {}), 24h);
  pace.asked = 1s;
  EXPECT_EQ(next_interval(pace, {}), 15min);
}

TEST(IntervalTest, FailuresDouble) {
  EXPECT_EQ(interval_after(1, {}), 15min);
  EXPECT_EQ(interval_after(3, {}), 1h);
  EXPECT_EQ(interval_after(4'000'000'000U, {}), 24h);
}

TEST(IntervalTest, Jitter) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 100; ++i) {
    EXPECT_GE(jittered(1000s, random), 1000s);
    EXPECT_LE(jittered(1000s, random), 1100s);
  }
}

}  // namespace
}  // namespace backlot::follow
