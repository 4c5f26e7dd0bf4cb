#include "backlot/guide/airtime.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

using article::Date;
using article::Weekday;

AiringRow weekly() {
  AiringRow row;
  row.days = {Weekday::wed, Weekday::thu};
  row.minute = 22 * 60 + 30;
  row.tz = "Asia/Seoul";
  row.tz_basis = facts::ZoneBasis::inferred;
  row.newest = Date::make(2026, 3, 13);
  return row;
}

const Viewer berlin{"Europe/Berlin", *Date::make(2026, 3, 13)};

TEST(Airtime, IsShownInTheViewersZoneAndAsStated) {
  const Airtime when = airtime(weekly(), berlin);
  EXPECT_EQ(when.here, "Wed, Thu 14:30");
  EXPECT_EQ(when.stated, "Wed, Thu 22:30 Asia/Seoul (zone inferred)");
}

TEST(Airtime, DaysMoveWithTheZone) {
  EXPECT_EQ(airtime(weekly(), {"Pacific/Kiritimati", berlin.today}).here, "Thu, Fri 03:30");
}

TEST(Airtime, ADateStaysADate) {
  AiringRow row;
  row.date = Date::make(2026, 3, 4);
  row.tz = "Asia/Seoul";
  EXPECT_EQ(airtime(row, berlin).here, "");
  EXPECT_EQ(airtime(row, berlin).stated, "Wed 4 Mar 2026");
  row.minute = 30;
  row.tz_basis = facts::ZoneBasis::stated;
  EXPECT_EQ(airtime(row, berlin).here, "Tue 3 Mar 2026 16:30");
  EXPECT_EQ(airtime(row, berlin).stated, "Wed 4 Mar 2026 00:30 Asia/Seoul");
}

TEST(Airtime, DaysInWords) {
  using enum Weekday;
  EXPECT_EQ(days_text({sun, sat}), "Sat, Sun");
  EXPECT_EQ(days_text({mon, tue, wed, thu, fri}), "Mon–Fri");
  EXPECT_EQ(days_text({mon, tue, wed, thu, fri, sat, sun}), "daily");
  EXPECT_EQ(days_text({mon, wed, fri}), "Mon, Wed, Fri");
  EXPECT_EQ(days_text({}), "");
}

}  // namespace
}  // namespace backlot::guide
