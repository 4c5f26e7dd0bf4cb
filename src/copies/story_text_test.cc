#include "backlot/copies/story_text.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace backlot::copies {
namespace {

StoryText read(std::string_view text) { return story_text(MadeText(text).words, test_reader()); }

const char* const casting =
    "Anna Petrov joins the cast of Copper Hill as a widowed surgeon. The thriller begins filming in Leeds in May.";
const char* const same_casting =
    "A surgeon who lost her husband: that is the part of Anna Petrov in the thriller Copper Hill, filming from May.";
const char* const premiere =
    "Copper Hill with Anna Petrov opened to four million viewers, the best launch of the channel since last spring.";

TEST(StoryText, HasEachWordOnceAndNoFunctionWords) {
  const StoryText text = read("The dog saw the dog and a dog.");
  EXPECT_EQ(text.items.size(), 2U);
}

TEST(StoryText, ReadsASpunWordAsTheOneItStandsFor) {
  EXPECT_NEAR(story_figures(read("the film ended"), read("the movie ended")).similar, 1, 0.01);
}

TEST(StoryText, ANameIsOneWhereItBeginsASentenceToo) {
  const StoryText text = read("She met Baker. Baker left.");
  const std::uint32_t baker = test_reader().sense(MadeText("Baker").words[0]);
  const auto item = std::ranges::find(text.items, baker, &StoryText::Item::sense);
  ASSERT_NE(item, text.items.end());
  EXPECT_FALSE(item->common);
}

TEST(StoryFigures, AreTheSameTheOtherWayRound) {
  const StoryFigures one = story_figures(read(casting), read(premiere));
  const StoryFigures other = story_figures(read(premiere), read(casting));
  EXPECT_FLOAT_EQ(one.similar, other.similar);
  EXPECT_FLOAT_EQ(one.common, other.common);
  EXPECT_FLOAT_EQ(one.numbers, other.numbers);
}

TEST(StoryFigures, TheSameNewsHasMoreInCommonThanOtherNewsOfTheSeries) {
  EXPECT_GT(story_figures(read(casting), read(same_casting)).common,
            story_figures(read(casting), read(premiere)).common + 0.1F);
}

TEST(StoryFigures, WhatALeadTellsMayStandAnywhereInTheOther) {
  std::string late = "The week in film: ";
  for (int word = 0; word < 50; ++word) late += "zarquon" + std::string(1 + word % 7, 'x') + " ";
  const StoryFigures figures = story_figures(read(casting), read(late + casting));
  EXPECT_NEAR(figures.told, 0.5F, 0.1) << "all of the one lead, next to nothing of the other";
  EXPECT_LT(figures.lead, 0.1F);
}

TEST(StoryFigures, NamesOfALeadMayStandAnywhereInTheOther) {
  const StoryFigures figures = story_figures(read("Anna Petrov quits."), read("Nobody expected that of Anna Petrov."));
  EXPECT_FLOAT_EQ(figures.named_told, 1);
  EXPECT_LT(figures.told, 1);
}

TEST(StoryFigures, CommonWordsOfBothLeadsAreAPartOfAllThatIsSimilar) {
  const StoryFigures figures = story_figures(read(casting), read(same_casting));
  EXPECT_GT(figures.lead_common, 0);
  EXPECT_LT(figures.lead_common, figures.similar);
  EXPECT_EQ(story_figures(read("Petrov sings."), read("Petrov dances.")).lead_common, 0) << "names only";
}

TEST(StoryFigures, TheSameWeekdayIsSeen) {
  EXPECT_EQ(story_figures(read("It ended on Monday."), read("Monday was the end.")).weekdays, 1);
}

TEST(StoryFigures, TextsWithoutWordsHaveNothingInCommon) {
  EXPECT_EQ(story_figures(read(""), read("")).similar, 0);
  EXPECT_EQ(story_figures(read(""), read(casting)).named, 0);
}

}  // namespace
}  // namespace backlot::copies
