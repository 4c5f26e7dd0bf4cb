#include "backlot/mentions/found_for_test.h"

#include <gtest/gtest.h>

namespace backlot::mentions {
namespace {

struct ClockCase {
  const char* sentence;
  int minute;
  const char* zone;
};

class Clock : public testing::TestWithParam<ClockCase> {};

TEST_P(Clock, is_read) {
  const Found found(GetParam().sentence);
  ASSERT_EQ(found.printed(Kind::clock).size(), 1U) << GetParam().sentence;
  EXPECT_EQ(found.time(Kind::clock).minute, GetParam().minute) << GetParam().sentence;
  EXPECT_EQ(found.time(Kind::clock).zone, GetParam().zone) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(Times, Clock,
                         testing::Values(ClockCase{"It airs at 10:30 p.m. KST.", 22 * 60 + 30, "Asia/Seoul"},
                                         ClockCase{"It airs at 9pm on Sundays.", 21 * 60, ""},
                                         ClockCase{"It starts at 9.00pm tonight.", 21 * 60, ""},
                                         ClockCase{"It airs Thursdays at 8/7c on NBC.", 20 * 60, "America/New_York"},
                                         ClockCase{"It airs at 8 p.m. TRT on Show TV.", 20 * 60, "Europe/Istanbul"},
                                         ClockCase{"It begins at 20:00 Turkish time.", 20 * 60, "Europe/Istanbul"},
                                         ClockCase{"On Monday at 21.50 WIB it returns.", 21 * 60 + 50, "Asia/Jakarta"},
                                         ClockCase{"It drops at 3 a.m. ET/PT.", 3 * 60, "America/New_York"},
                                         ClockCase{"It is out on Tuesday at 9PM E.T.", 21 * 60, "America/New_York"},
                                         ClockCase{"It is on every Friday at 10 in the evening.", 22 * 60, ""},
                                         ClockCase{"It is available from midnight KST.", 0, "Asia/Seoul"},
                                         ClockCase{"It moves to 24:35 in the fall.", 24 * 60 + 35, ""},
                                         ClockCase{"It airs at 9:10 p.m. (Korean time).", 21 * 60 + 10, "Asia/Seoul"},
                                         ClockCase{"It airs at 12 a.m. on Friday.", 0, ""},
                                         ClockCase{"It airs Sundays at 9e/8c on CBS.", 21 * 60, "America/New_York"},
                                         ClockCase{"It airs Thursdays at 8 ET/PT.", 20 * 60, "America/New_York"},
                                         ClockCase{"It airs Tuesdays at nine on ITV.", 21 * 60, ""},
                                         ClockCase{"It airs Sunday (8:30-9:00 PM ET/PT).", 20 * 60 + 30,
                                                   "America/New_York"},
                                         ClockCase{"It is on Monday nights from 22.45.", 22 * 60 + 45, ""}));

TEST(Times, a_number_beside_no_day_is_no_hour) {
  EXPECT_TRUE(Found("The cast looked at nine houses.").printed(Kind::clock).empty());
  EXPECT_TRUE(Found("Its rating rose from 22.45 to 23.10.").printed(Kind::clock).empty());
}

TEST(Times, an_earlier_hour_takes_its_half_of_the_day_from_the_later) {
  const Found found("The show moves from 10:30 to 9 p.m.");
  ASSERT_EQ(found.printed(Kind::clock), (Names{"10:30", "9 p.m."}));
  EXPECT_EQ(found.time(Kind::clock).minute, 22 * 60 + 30);
}

TEST(Times, decimals_and_ratings_are_no_hours) {
  const Found found("It rose to 9.10 percent, from 8.45, with a share of 19.84.");
  EXPECT_TRUE(found.printed(Kind::clock).empty());
}

struct DateCase {
  const char* sentence;
  int year, month, day;
};

class Date : public testing::TestWithParam<DateCase> {};

TEST_P(Date, is_read) {
  const Found found(GetParam().sentence);
  ASSERT_GE(found.printed(Kind::date).size(), 1U) << GetParam().sentence;
  const Time time = found.time(Kind::date);
  EXPECT_EQ(time.year, GetParam().year) << GetParam().sentence;
  EXPECT_EQ(time.month, GetParam().month) << GetParam().sentence;
  EXPECT_EQ(time.day, GetParam().day) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(Times, Date,
                         testing::Values(DateCase{"It opens on March 22.", 0, 3, 22},
                                         DateCase{"It opens on the 24th at 9 p.m.", 0, 0, 24},
                                         DateCase{"now ends fri oct 10 on mbc", 0, 10, 10},
                                         DateCase{"It begins Tue 10/14 at noon.", 0, 10, 14},
                                         DateCase{"It opens on 22 March 2024.", 2024, 3, 22},
                                         DateCase{"It opened on Sept. 21, 2024.", 2024, 9, 21},
                                         DateCase{"It opened on 10.09.2024 in Istanbul.", 2024, 9, 10},
                                         DateCase{"The report of 2024-09-20 said so.", 2024, 9, 20},
                                         DateCase{"It came out the 10 February 2025.", 2025, 2, 10},
                                         DateCase{"It opens on the 3rd of May.", 0, 5, 3},
                                         DateCase{"It begins Thursday, September 26 on NBC.", 0, 9, 26},
                                         DateCase{"It returns on Sunday 12 January 2025 at 9pm.", 2025, 1, 12},
                                         DateCase{"It is planned for autumn, in May 2024.", 2024, 5, 0}));

TEST(Times, a_weekday_before_a_date_belongs_to_it) {
  const Time time = Found("It begins on Monday, April 15, at ten.").time(Kind::date);
  EXPECT_EQ(time.weekdays, 1);
  EXPECT_EQ(time.day, 15);
}

TEST(Times, days_of_a_list_share_the_month) {
  const Found found("The final episodes follow on May 13, 14, 20 and 21.");
  EXPECT_EQ(found.printed(Kind::date), (Names{"May 13", "14", "20", "21"}));
  for (const Time& t : found.mentions.times) EXPECT_EQ(t.month, 5);
}

TEST(Times, days_before_a_month_share_it) {
  EXPECT_EQ(Found("It is shown on 6th and 13th October.").printed(Kind::date), (Names{"6th", "13th October"}));
  EXPECT_EQ(Found("It is shown on 6 & 13 October.").printed(Kind::date), (Names{"6", "13 October"}));
  EXPECT_EQ(Found("It was shot between 6 and 13 October.").printed(Kind::date), (Names{"13 October"}));
  EXPECT_EQ(Found("It has episodes 6 and 13 October.").printed(Kind::date), (Names{"13 October"}));
}

TEST(Times, days_seen_from_the_publication) {
  EXPECT_EQ(Found("It airs tonight.").time(Kind::date).relative, 0);
  EXPECT_TRUE(Found("It airs tonight.").time(Kind::date).has_relative);
  EXPECT_EQ(Found("It airs tomorrow at 9pm.").time(Kind::date).relative, 1);
  EXPECT_TRUE(Found("It continues next Sunday.").time(Kind::date).next);
  EXPECT_TRUE(Found("It ended last Friday.").time(Kind::date).past);
  EXPECT_EQ(Found("He said so on Monday.").time(Kind::date).weekdays, 1);
}

struct DaysCase {
  const char* sentence;
  int bits;
};

class Days : public testing::TestWithParam<DaysCase> {};

TEST_P(Days, are_read) {
  const Found found(GetParam().sentence);
  ASSERT_EQ(found.printed(Kind::weekdays).size(), 1U) << GetParam().sentence;
  EXPECT_EQ(found.time(Kind::weekdays).weekdays, GetParam().bits) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Times, Days,
    testing::Values(
        DaysCase{"It airs on Wednesdays and Thursdays.", 12}, DaysCase{"It is a Monday-Tuesday drama.", 3},
        DaysCase{"It airs every Wednesday and Thursday at ten.", 12}, DaysCase{"It airs every weekend on tvN.", 96},
        DaysCase{"It runs Monday to Friday.", 31}, DaysCase{"It is on Friday and Saturday evenings.", 48},
        DaysCase{"It airs Thursdays on NBC.", 8}, DaysCase{"It is on Fridays, Saturdays and Sundays.", 112},
        DaysCase{"It airs on weekdays at nine.", 31}, DaysCase{"It airs at 8:30 PM every day except Sunday.", 63},
        DaysCase{"It airs weekend nights at 10.", 96}, DaysCase{"Weeknights at 9 p.m. on NBC.", 31},
        DaysCase{"It airs weekends on tvN.", 96}, DaysCase{"It airs Sat. and Sun. at 9:10 p.m. KST.", 96},
        DaysCase{"Sat, Sun 21:10 tvN", 96}, DaysCase{"Airs Fri & Sat at 10:00 p.m.", 48},
        DaysCase{"It airs every Sun at 9 p.m.", 64}, DaysCase{"It airs Mon/Tue at 10pm.", 3},
        DaysCase{"Mon-Fri, 7.30pm on Star Plus", 31}, DaysCase{"Mon to Sat at 8:30 pm on Colors", 63},
        DaysCase{"Mondays through Thursdays at 8.", 15}, DaysCase{"It is a Friday-Saturday-Sunday drama.", 112},
        DaysCase{"It airs M-F at 7pm.", 31}, DaysCase{"Mon., Tues., and Wed. at 9 p.m.", 7}));

TEST(Times, a_day_in_a_name_is_none) {
  EXPECT_TRUE(Found("Zino of Monday Club smiled.").printed(Kind::date).empty());
  for (const char* sentence : {"Han Ji Sun plays a nurse.", "Ko Mon Sun plays a nurse.", "Sun Woo plays a cook.",
                               "Sat down with Ida, she laughed.", "Sun smiles at Mon."}) {
    const Found found(sentence);
    EXPECT_TRUE(found.printed(Kind::weekdays).empty() && found.printed(Kind::date).empty()) << sentence;
  }
}

TEST(Times, a_short_day_is_one_beside_a_date_or_an_hour) {
  for (const char* sentence : {"Sun 9pm, Channel 4", "It airs Sun. at 9 p.m.", "It returns on Sun, March 3.",
                               "Copper Basin (Tue, Fox, 9pm)", "Sun 14 Dec", "It opens on Thu."}) {
    const Found found(sentence);
    ASSERT_FALSE(found.printed(Kind::date).empty()) << sentence;
    EXPECT_NE(found.time(Kind::date).weekdays, 0) << sentence;
  }
}

TEST(Times, percentages_are_told_from_points) {
  const Found found("It rose to 6.3 percent, up 1.4 percentage points from 4.9%, or six per cent in Seoul.");
  EXPECT_EQ(found.numbers(Kind::percent), (std::vector<double>{6.3, 4.9, 6}));
  EXPECT_EQ(found.numbers(Kind::count), (std::vector<double>{1.4}));
}

TEST(Times, episodes_by_number_and_by_order) {
  const Found found(
      "After Episode 3 came the ninth episode, and the sixteenth and final episode was the best, not episode five.");
  EXPECT_EQ(found.numbers(Kind::episode), (std::vector<double>{3, 9, 16, 5}));
}

}  // namespace
}  // namespace backlot::mentions
