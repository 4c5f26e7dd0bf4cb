#include "backlot/guide/zone.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

using article::Date;
using enum article::Weekday;

constexpr Date summer{2024, 7, 1};   // a Monday
constexpr Date winter{2024, 1, 15};  // a Monday

Slot weekly(std::vector<article::Weekday> days, std::uint16_t minute) {
  return {std::move(days), std::nullopt, minute};
}

TEST(Zone, AWeeklySlotKeepsItsDayWhereItCan) {
  const auto here = in_zone(weekly({wed, thu}, 22 * 60 + 30), "Asia/Seoul", "Europe/Berlin", winter);
  ASSERT_TRUE(here);
  EXPECT_EQ(here->minute, 14 * 60 + 30);
  EXPECT_EQ(here->days, (std::vector{wed, thu}));
}

TEST(Zone, DaysShiftBackAcrossMidnight) {
  const auto here = in_zone(weekly({mon, tue}, 30), "Asia/Seoul", "America/New_York", summer);
  ASSERT_TRUE(here);
  EXPECT_EQ(here->minute, 11 * 60 + 30);
  EXPECT_EQ(here->days, (std::vector{mon, article::Weekday::sun})) << "in the order of the week";
}

TEST(Zone, DaysShiftForwardAcrossMidnight) {
  const auto here = in_zone(weekly({sun}, 20 * 60), "America/Los_Angeles", "Asia/Seoul", summer);
  ASSERT_TRUE(here);
  EXPECT_EQ(here->minute, 12 * 60);
  EXPECT_EQ(here->days, std::vector{mon});
}

TEST(Zone, SummerTimeIsThatOfTheNextBroadcast) {
  const Slot slot = weekly({sat}, 21 * 60);
  EXPECT_EQ(in_zone(slot, "Asia/Seoul", "Europe/Berlin", summer)->minute, 14 * 60);
  EXPECT_EQ(in_zone(slot, "Asia/Seoul", "Europe/Berlin", winter)->minute, 13 * 60);
}

TEST(Zone, ADateMovesWithItsTime) {
  const Slot premiere{{}, Date{2025, 1, 1}, 8 * 60};
  const auto here = in_zone(premiere, "Asia/Tokyo", "America/New_York", summer);
  ASSERT_TRUE(here);
  EXPECT_EQ(here->date, Date::make(2024, 12, 31));
  EXPECT_EQ(here->minute, 18 * 60);
  EXPECT_TRUE(here->days.empty());
}

TEST(Zone, HalfHoursAndTheSameZone) {
  EXPECT_EQ(in_zone(weekly({mon}, 720), "Asia/Seoul", "Asia/Kolkata", summer)->minute, 8 * 60 + 30);
  const auto same = in_zone(weekly({mon}, 720), "Asia/Seoul", "Asia/Seoul", summer);
  EXPECT_EQ(same->minute, 720);
  EXPECT_EQ(same->days, std::vector{mon});
}

TEST(Zone, UnknownZonesHaveNoAnswer) {
  EXPECT_FALSE(in_zone(weekly({mon}, 720), "Asia/Seoul", "Mars/Olympus", summer));
  EXPECT_FALSE(in_zone(weekly({mon}, 720), "", "Asia/Seoul", summer));
  EXPECT_FALSE(is_zone("Asia/Atlantis"));
  EXPECT_FALSE(is_zone(""));
  EXPECT_FALSE(is_zone(std::string(100'000, 'x')));
  EXPECT_TRUE(is_zone("UTC"));
  EXPECT_TRUE(is_zone(host_zone()));
}

TEST(Zone, InstantsGoThereAndBack) {
  const LocalTime time{{2024, 3, 22}, 21 * 60};
  const auto at = instant_of(time, "Asia/Seoul");
  ASSERT_TRUE(at);
  EXPECT_EQ(*at, 1'711'108'800);
  EXPECT_EQ(local_time(*at, "Asia/Seoul"), time);
  EXPECT_EQ(local_time(*at, "UTC"), (LocalTime{{2024, 3, 22}, 12 * 60}));
  EXPECT_EQ(local_time(-1, "UTC"), (LocalTime{{1969, 12, 31}, 1439}));
}

TEST(Zone, TimesThatAChangeOfClocksSkipsOrRepeats) {
  // Berlin, 31 March 2024: 02:00 becomes 03:00. 27 October: 03:00 becomes 02:00.
  EXPECT_EQ(local_time(*instant_of({{2024, 3, 31}, 150}, "Europe/Berlin"), "Europe/Berlin"),
            (LocalTime{{2024, 3, 31}, 210}));
  EXPECT_EQ(*instant_of({{2024, 10, 27}, 150}, "Europe/Berlin"), 1'729'989'000) << "the first of the two";
}

TEST(Zone, TheNextBroadcast) {
  const Slot slot = weekly({wed, thu}, 22 * 60 + 30);
  const Instant monday = *instant_of({summer, 0}, "Asia/Seoul");
  EXPECT_EQ(local_time(*next_broadcast(slot, "Asia/Seoul", monday), "Asia/Seoul"), (LocalTime{{2024, 7, 3}, 1350}));
  const Instant wednesday = *instant_of({{2024, 7, 3}, 1350}, "Asia/Seoul");
  EXPECT_EQ(next_broadcast(slot, "Asia/Seoul", wednesday), wednesday) << "now counts";
  EXPECT_EQ(local_time(*next_broadcast(slot, "Asia/Seoul", wednesday + 60), "Asia/Seoul")->date,
            Date::make(2024, 7, 4));
  EXPECT_EQ(local_time(*next_broadcast(slot, "Asia/Seoul", wednesday + 2 * 86'400), "Asia/Seoul")->date,
            Date::make(2024, 7, 10));
  const Slot premiere{{}, Date{2020, 1, 1}, 0};
  EXPECT_LT(*next_broadcast(premiere, "Asia/Seoul", monday), monday) << "a premiere stays when it was";
}

}  // namespace
}  // namespace backlot::guide
