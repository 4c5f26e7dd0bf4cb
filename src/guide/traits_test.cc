#include "backlot/guide/traits.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

std::string traits(std::string_view text, std::string_view name = "Kim Min-jae") {
  std::string out;
  for (const Trait& t : traits_of(text, name, article::Date::parse_iso("2025-03-04")))
    out += (out.empty() ? "" : " ") + t.value;
  return out;
}

TEST(Traits, InBrackets) {
  EXPECT_EQ(traits("Kim Min-jae (김민재) plays a doctor."), "김민재");
  EXPECT_EQ(traits("Kim Min-jae (born November 15, 1996) said"), "1996");
  EXPECT_EQ(traits("Kim Min-jae (28) said"), "1997");
  EXPECT_EQ(traits("Kim Min-jae (28, Harbour City) scored"), "1997");
  EXPECT_EQ(traits("Kim Min-jae (28 goals, 3 of them late) scored"), "");
  EXPECT_EQ(traits("Kim Min-jae (Real Name 이철수) said"), "") << "a name that nobody would write so";
}

TEST(Traits, BetweenCommasAndBefore) {
  EXPECT_EQ(traits("Kim Min-jae, a South Korean footballer, scored."), "sport");
  EXPECT_EQ(traits("Kim Min-jae, 28, scored."), "1997");
  EXPECT_EQ(traits("The 28-year-old actor Kim Min-jae said so."), "1997 stage");
  EXPECT_EQ(traits("Footballer Kim Min-jae scored."), "sport");
}

TEST(Traits, OnlyOfTheNameItself) {
  EXPECT_EQ(traits("The footballer met Kim Min-jae."), "");
  EXPECT_EQ(traits("Son, a footballer, met Kim Min-jae."), "");
  EXPECT_EQ(traits("Footballer Kim Min-jaeson scored. XKim Min-jae (28)."), "");
  EXPECT_EQ(traits("Kim Min-jae and Son (손흥민), 32, met."), "");
  EXPECT_EQ(traits("", "x"), "");
}

TEST(Traits, ATextOnSportHasItsWords) {
  EXPECT_TRUE(is_on_sport("The defender scored in the match; the goalkeeper and his teammates won the league."));
  EXPECT_FALSE(is_on_sport("Her goal is to coach a match-maker. Goal! Goal, goal, goal."));
}

TEST(Traits, AnAgeNeedsADay) {
  EXPECT_TRUE(traits_of("Kim Min-jae, 28, scored.", "Kim Min-jae", std::nullopt).empty());
}

}  // namespace
}  // namespace backlot::guide
