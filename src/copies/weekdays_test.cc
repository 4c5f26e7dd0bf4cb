#include "backlot/copies/weekdays.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

namespace backlot::copies {
namespace {

Weekdays days(std::string_view text) { return weekdays(MadeText(text).words); }

TEST(Weekdays, AreFoundHoweverTheyAreWritten) {
  EXPECT_EQ(days("On Monday the network said so. SUNDAY is next."), 0b1000001);
  EXPECT_EQ(days("Tuesday's episode"), days("tuesday"));
  EXPECT_EQ(days("The daily show of the month"), 0);
}

TEST(Weekdays, OneInCommonSpeaksForOneEvent) {
  EXPECT_EQ(agreement(days("Monday, and again on Friday"), days("on Friday")), 1);
  EXPECT_LT(agreement(days("on Thursday"), days("on Friday")), 0);
}

TEST(Weekdays, WithoutADayNothingIsKnown) {
  EXPECT_EQ(agreement(days("on Thursday"), days("in May")), 0);
  EXPECT_EQ(agreement(0, 0), 0);
}

}  // namespace
}  // namespace backlot::copies
