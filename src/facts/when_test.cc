#include "backlot/facts/when.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

using article::Date;
using mentions::Time;

Time of_month(int month, int day, int year = 0) {
  Time t;
  t.month = static_cast<std::int8_t>(month);
  t.day = static_cast<std::int8_t>(day);
  t.year = static_cast<std::int16_t>(year);
  return t;
}

Time weekday(int day) {
  Time t;
  t.weekdays = static_cast<std::uint8_t>(1U << day);
  return t;
}

Time relative(int days) {
  Time t;
  t.has_relative = true;
  t.relative = static_cast<std::int16_t>(days);
  return t;
}

const Calendar friday(Date{2024, 4, 12});

TEST(Calendar, SuppliesTheYear) {
  EXPECT_EQ(friday.day(of_month(4, 15), Lean::future), (Date{2024, 4, 15}));
  EXPECT_EQ(friday.day(of_month(1, 9), Lean::future), (Date{2025, 1, 9})) << "the next January";
  EXPECT_EQ(friday.day(of_month(1, 9), Lean::past), (Date{2024, 1, 9}));
  EXPECT_EQ(friday.day(of_month(9, 26), Lean::past), (Date{2023, 9, 26}));
  EXPECT_EQ(friday.day(of_month(4, 8), Lean::future), (Date{2024, 4, 8})) << "a few days off";
  EXPECT_EQ(friday.day(of_month(9, 26, 2021), Lean::future), (Date{2021, 9, 26}));
}

TEST(Calendar, KnowsNoDayThatDoesNotExist) {
  EXPECT_FALSE(friday.day(of_month(2, 30), Lean::future));
  EXPECT_FALSE(friday.day(of_month(5, 0), Lean::future)) << "a month alone is no day";
  EXPECT_EQ(friday.day(of_month(2, 29), Lean::past), (Date{2024, 2, 29}));
}

TEST(Calendar, FindsWeekdays) {
  EXPECT_EQ(friday.day(weekday(0), Lean::future), (Date{2024, 4, 15}));
  EXPECT_EQ(friday.day(weekday(0), Lean::past), (Date{2024, 4, 8}));
  EXPECT_EQ(friday.day(weekday(4), Lean::future), (Date{2024, 4, 12})) << "today counts";
  Time next = weekday(4);
  next.next = true;
  EXPECT_EQ(friday.day(next, Lean::future), (Date{2024, 4, 19}));
  Time last = weekday(4);
  last.past = true;
  EXPECT_EQ(friday.day(last, Lean::future), (Date{2024, 4, 5}));
  Time two = weekday(0);
  two.weekdays = 3;
  EXPECT_FALSE(friday.day(two, Lean::future)) << "Mondays and Tuesdays are no day";
}

TEST(Calendar, APrintedWeekdayTellsTheYear) {
  Time monday = of_month(1, 15);
  monday.weekdays = 1;
  EXPECT_EQ(friday.day(monday, Lean::future), (Date{2024, 1, 15})) << "in 2025 it is a Wednesday";
  Time sunday = of_month(1, 12);
  sunday.weekdays = 1U << 6;
  EXPECT_EQ(friday.day(sunday, Lean::future), (Date{2025, 1, 12}));
  sunday.weekdays = 1U << 2;
  EXPECT_EQ(friday.day(sunday, Lean::future), (Date{2025, 1, 12})) << "a mistake of the writer decides nothing";
}

TEST(Calendar, CountsFromThePublication) {
  EXPECT_EQ(friday.day(relative(1), Lean::past), (Date{2024, 4, 13}));
  EXPECT_EQ(friday.day(relative(-14), Lean::future), (Date{2024, 3, 29}));
}

TEST(Calendar, WithoutPublicationKnowsOnlyWhatIsPrinted) {
  const Calendar none(std::nullopt);
  EXPECT_FALSE(none.day(of_month(4, 15), Lean::future));
  EXPECT_FALSE(none.day(weekday(0), Lean::future));
  EXPECT_FALSE(none.day(relative(1), Lean::future));
  EXPECT_EQ(none.day(of_month(4, 15, 2024), Lean::future), (Date{2024, 4, 15}));
}

TEST(Calendar, DayOfTheMonthAlone) {
  EXPECT_EQ(friday.day(of_month(0, 23), Lean::future), (Date{2024, 4, 23}));
  EXPECT_EQ(friday.day(of_month(0, 10), Lean::future), (Date{2024, 5, 10}));
}

TEST(Weekdays, InTheOrderOfTheWeek) {
  EXPECT_EQ(weekdays(0b1100000), (std::vector{article::Weekday::sat, article::Weekday::sun}));
  EXPECT_EQ(count_weekdays(0b1011), 3);
}

}  // namespace
}  // namespace backlot::facts
