#include "backlot/copies/events.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

namespace backlot::copies {
namespace {

EventKinds kinds(std::string_view text) { return event_kinds(MadeText(text).words); }

TEST(Events, OneEventIsToldInOtherWords) {
  const EventKinds exit = kinds("Petrov quits the series.");
  EXPECT_GT(alike(exit, kinds("Petrov leaves the series.")), alike(exit, kinds("Ratings of the series rise.")));
  EXPECT_FLOAT_EQ(alike(exit, exit), 1);
}

TEST(Events, WordsOfNoKindSayNothing) {
  EXPECT_EQ(kinds("Zarquon Vimpel"), EventKinds{});
  const float unknown = alike(kinds("Zarquon"), kinds("Petrov quits"));
  EXPECT_EQ(unknown, of_unknown_kind);
  EXPECT_GT(unknown, alike(kinds("Ratings fell"), kinds("Petrov quits"))) << "not unlike";
  EXPECT_LT(unknown, alike(kinds("Petrov quits"), kinds("Petrov quits"))) << "nor alike";
}

TEST(Events, CountsHowOftenAKindComes) {
  const EventKinds ratings = kinds("The ratings: 3 percent of all viewers.");
  EXPECT_EQ(ratings[0], 3);
}

}  // namespace
}  // namespace backlot::copies
