#include "backlot/serve/week.h"

#include <gtest/gtest.h>

namespace backlot::serve {
namespace {

using article::Date;
using article::Weekday;

guide::AiringRow slot(guide::EntityId work, std::vector<Weekday> days, std::optional<std::uint16_t> minute,
                      const char* newest) {
  guide::AiringRow row;
  row.work = guide::EntityRef{work, guide::EntityKind::work, "Work " + std::to_string(work)};
  row.days = std::move(days);
  row.minute = minute;
  row.tz = "Asia/Seoul";
  row.newest = Date::parse_iso(newest);
  return row;
}

const guide::Viewer berlin{"Europe/Berlin", *Date::parse_iso("2025-03-05")};  // a Wednesday

TEST(Week, ASlotStandsOnEachOfItsDaysInTheViewersTime) {
  const std::vector rows{slot(1, {Weekday::wed, Weekday::thu}, 30, "2025-03-01")};
  const auto week = week_of(rows, berlin, 7);
  ASSERT_EQ(week.size(), 2U);
  EXPECT_EQ(week[0].name, "Wed 5 Mar 2025");
  EXPECT_EQ(week[0].broadcasts.at(0).minute, 16 * 60 + 30);
  EXPECT_EQ(week[1].date.iso(), "2025-03-11") << "Tuesday here is Wednesday there";
}

TEST(Week, ALaterSlotTakesThePlaceOfAnEarlierOne) {
  const std::vector rows{slot(1, {Weekday::wed}, 1200, "2025-02-01"), slot(1, {Weekday::fri}, 1200, "2025-03-01")};
  const auto week = week_of(rows, berlin, 7);
  ASSERT_EQ(week.size(), 1U);
  EXPECT_EQ(week[0].date.weekday(), Weekday::fri);
}

TEST(Week, AWorkStandsOnceAtATime) {
  guide::AiringRow premiere = slot(1, {}, 1200, "2025-03-01");
  premiere.date = Date::parse_iso("2025-03-05");
  premiere.kind = facts::AiringKind::premieres;
  const std::vector rows{slot(1, {Weekday::wed}, 1200, "2025-03-01"), premiere,
                         slot(2, {Weekday::wed}, 1200, "2025-03-01")};
  const auto week = week_of(rows, berlin, 1);
  ASSERT_EQ(week.size(), 1U);
  ASSERT_EQ(week[0].broadcasts.size(), 2U);
  EXPECT_EQ(week[0].broadcasts[0].airing->kind, facts::AiringKind::premieres);
  EXPECT_EQ(week[0].broadcasts[1].airing->work->id, 2);
}

TEST(Week, ADayIsShortenedToWhatIsDatedAndBestKnown) {
  std::vector rows{slot(1, {Weekday::wed}, 1200, "2025-03-01"), slot(2, {Weekday::wed}, 1100, "2025-03-01"),
                   slot(3, {Weekday::wed}, 1300, "2025-03-01"), slot(4, {}, 1000, "2025-03-01")};
  rows[2].backing.support = 5;
  rows[3].date = Date::parse_iso("2025-03-05");
  auto week = week_of(rows, berlin, 1);
  shorten(week.at(0), 2);
  ASSERT_EQ(week[0].broadcasts.size(), 2U);
  EXPECT_EQ(week[0].broadcasts[0].airing->work->id, 4) << "still by time";
  EXPECT_EQ(week[0].broadcasts[1].airing->work->id, 3);
  EXPECT_EQ(week[0].left_out, 2U);
  shorten(week[0], 2);
  EXPECT_EQ(week[0].left_out, 2U);
}

TEST(Week, WhatHasNoTimeStandsLast) {
  const std::vector rows{slot(1, {Weekday::wed}, {}, "2025-03-01"), slot(2, {Weekday::wed}, 1400, "2025-03-01")};
  const auto week = week_of(rows, berlin, 1);
  ASSERT_EQ(week[0].broadcasts.size(), 2U);
  EXPECT_EQ(week[0].broadcasts[1].airing->work->id, 1);
  EXPECT_FALSE(week[0].broadcasts[1].minute);
}

}  // namespace
}  // namespace backlot::serve
