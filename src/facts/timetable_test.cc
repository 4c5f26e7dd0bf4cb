#include "backlot/facts/timetable.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

using article::Date;

constexpr std::uint8_t wed_thu = 0b1100;
constexpr std::uint8_t mon_tue = 0b11;

// A document of one work; each fact stands after the one before.
class Week {
 public:
  Draft& say(AiringKind kind) {
    Draft& d = drafts_.emplace_back();
    d.kind = kind;
    d.evidence.span.begin = static_cast<std::uint32_t>(drafts_.size());
    return d;
  }
  Draft& habit(std::uint8_t days, int minute = -1) {
    Draft& d = say(AiringKind::airs);
    d.slot.weekdays = days;
    d.slot.habitual = days != 0;
    d.slot.minute = static_cast<std::int16_t>(minute);
    return d;
  }
  Draft& on(AiringKind kind, Date date, int minute = -1) {
    Draft& d = say(kind);
    d.date = date;
    d.slot.minute = static_cast<std::int16_t>(minute);
    return d;
  }
  std::vector<Draft> rows() const {
    Timetable table;
    for (const Draft& d : drafts_) table.add(d);
    return table.rows();
  }

 private:
  std::vector<Draft> drafts_;
};

TEST(Timetable, JoinsDaysAndHourOfDifferentSentences) {
  Week week;
  week.habit(wed_thu);
  week.habit(0, 22 * 60 + 30);
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].slot.weekdays, wed_thu);
  EXPECT_EQ(rows[0].slot.minute, 22 * 60 + 30);
}

TEST(Timetable, KeepsTheHourOfThePremiereApart) {
  Week week;
  week.on(AiringKind::premieres, {2024, 8, 2}, 21 * 60 + 50);
  week.habit(wed_thu);
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].slot.minute, -1);
}

TEST(Timetable, TakesThePremiereHourWhereTheTextSaysSo) {
  Week week;
  week.on(AiringKind::premieres, {2024, 4, 15}, 22 * 60);
  week.habit(mon_tue).same_hour = true;
  EXPECT_EQ(week.rows()[1].slot.minute, 22 * 60);
}

TEST(Timetable, TheNewSlotHolds) {
  Week week;
  week.habit(mon_tue, 21 * 60);
  week.habit(wed_thu).now = true;
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].slot.weekdays, wed_thu);
  EXPECT_EQ(rows[0].slot.minute, -1) << "the hour belonged to the former days";
}

TEST(Timetable, SaysAPremiereOnce) {
  Week week;
  Draft& sunday = week.on(AiringKind::premieres, {2025, 1, 12});
  sunday.slot.weekdays = 1U << 6;
  week.on(AiringKind::premieres, {2025, 1, 12}, 21 * 60);
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].slot.minute, 21 * 60);
  EXPECT_EQ(rows[0].slot.weekdays, 1U << 6);
}

TEST(Timetable, KeepsClaimsThatContradict) {
  Week week;
  week.on(AiringKind::releases, {2025, 10, 3});
  week.on(AiringKind::releases, {2025, 10, 10});
  EXPECT_EQ(week.rows().size(), 2U);
}

TEST(Timetable, AnEpisodeOnTheDayOfTheFinaleIsTheFinale) {
  Week week;
  week.on(AiringKind::airs, {2024, 7, 11}, 22 * 60);
  week.on(AiringKind::finale, {2024, 7, 11});
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].kind, AiringKind::finale);
  EXPECT_EQ(rows[0].slot.minute, 22 * 60);
}

TEST(Timetable, GivesAnEpisodeItsHour) {
  Week week;
  week.on(AiringKind::airs, {2024, 6, 7}).episode = 9;
  week.habit(0, 22 * 60).episode = 9;
  const auto rows = week.rows();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].date, (Date{2024, 6, 7}));
  EXPECT_EQ(rows[0].slot.minute, 22 * 60);
}

TEST(Timetable, AMentionByTheWayIsNoSlot) {
  Week week;
  Draft& weak = week.habit(1, 600);
  weak.weak = true;
  weak.slot.habitual = false;
  EXPECT_TRUE(week.rows().empty());
  week.habit(1);
  EXPECT_EQ(week.rows().at(0).slot.minute, 600) << "but completes one";
}

TEST(Timetable, TellsWorksApart) {
  Week week;
  week.habit(mon_tue);
  week.habit(wed_thu).work = 1;
  EXPECT_EQ(week.rows().size(), 2U);
}

}  // namespace
}  // namespace backlot::facts
