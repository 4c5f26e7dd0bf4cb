#include "backlot/copies/same_news.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace backlot::copies {
namespace {

StoryText read(std::string_view text) { return story_text(MadeText(text).words, test_reader()); }

TEST(Own, IsWhatNobodyNearHas) {
  StoryText one = read("Petrov joins Zarquon.");
  StoryText other = read("Petrov leaves Zarquon for Vimpel.");
  const StoryText near = read("Zarquon");
  keep_own(one, std::array{&near});
  keep_own(other, std::array{&near});
  float sum = 0;
  for (const StoryText::Item& item : one.items) sum += item.own() / item.weight;
  EXPECT_FLOAT_EQ(sum, 2.5F) << "three words, one of them shared with one near";
  EXPECT_LT(own(one, other), story_figures(one, other).similar);
  EXPECT_FLOAT_EQ(own(one, other), own(other, one));
}

TEST(Own, IsAllWhereNobodyIsNear) {
  StoryText one = read("Petrov joins Zarquon.");
  StoryText other = read("Petrov leaves Zarquon for Vimpel.");
  keep_own(one, {});
  keep_own(other, {});
  EXPECT_NEAR(own(one, other), story_figures(one, other).similar, 1e-6);
}

TEST(Own, TextsWithoutWordsHaveNone) {
  StoryText empty = read("");
  keep_own(empty, std::array{&static_cast<const StoryText&>(empty)});
  EXPECT_EQ(own(empty, empty), 0);
}

// Of two articles on a series.
NewsFigures figures(float own, float shared) {
  return {.pair = {.similar = 0.4F, .common = 0.25F, .named = 0.6F, .lead = 0.3F, .numbers = 0.4F},
          .setting = {.similar = 0.4F, .stands_out_more = 1.7F, .shared = shared},
          .own = own,
          .of_works = 1,
          .lengths = 11};
}

// Of two in brief.
NewsFigures in_brief(float told_stands_out, float events) {
  return {.pair = {.similar = 0.2F,
                   .common = 0.1F,
                   .named = 0.3F,
                   .told = 0.4F,
                   .events = events,
                   .named_told = 0.6F,
                   .lead_common = 0.03F},
          .setting = {.similar = 0.2F, .shared = 0.5F},
          .own = 0.05F,
          .told_stands_out = told_stands_out,
          .of_works = 1,
          .lengths = 7.5F};
}

TEST(SameNewsOfWorks, MoreOfTheirOwnOrMoreNeighboursInCommonIsMoreProbable) {
  EXPECT_GT(same_news_of_works(figures(0.2F, 0.8F)), same_news_of_works(figures(0.05F, 0.8F)));
  EXPECT_GT(same_news_of_works(figures(0.1F, 0.9F)), same_news_of_works(figures(0.1F, 0.4F)));
}

TEST(SameNewsInBrief, WhatStandsOutAndTheKindOfEventMakeItProbable) {
  EXPECT_GT(same_news_in_brief(in_brief(2, 0.8F)), same_news_in_brief(in_brief(0.8F, 0.8F)));
  EXPECT_GT(same_news_in_brief(in_brief(1.5F, 0.9F)), same_news_in_brief(in_brief(1.5F, 0.1F)));
}

TEST(SameNewsInBrief, WhatIsNotKnownIsNeitherForNorAgainst) {
  const auto with = [](float events, float weekdays) {
    NewsFigures f = in_brief(1.5F, events);
    f.pair.weekdays = weekdays;
    return same_news_in_brief(f);
  };
  EXPECT_GT(with(of_unknown_kind, 0), with(0, 0)) << "a lead without a word of any kind of event is not unlike";
  EXPECT_LT(with(of_unknown_kind, 0), with(1, 0));
  EXPECT_GT(with(0.5F, 1), with(0.5F, 0));
  EXPECT_GT(with(0.5F, 0), with(0.5F, agreement(0b1, 0b10)));
}

TEST(SameNewsInBrief, BackgroundAloneIsNoStory) {
  const auto odds = [](const NewsFigures& f) { return log_odds({kinship(f), {}, {}}); };
  NewsFigures background = in_brief(0.8F, 0.1F);
  background.pair.similar = 0.4F;
  background.pair.lead_common = 0;
  EXPECT_LT(odds(background), 0);
  EXPECT_GT(odds(in_brief(2.5F, 0.9F)), 0);
}

TEST(Brevity, IsOfShortArticlesOnWorks) {
  NewsFigures f = in_brief(1, 0);
  EXPECT_EQ(brevity(f), 1);
  f.of_works = 0.4F;
  EXPECT_EQ(brevity(f), 0) << "other news";
  EXPECT_EQ(brevity(figures(0.1F, 0.5F)), 0) << "long articles";
}

TEST(Kinship, OfTwoPartsIsTheSum) {
  Kinship sum = kinship(figures(0.2F, 0.8F));
  EXPECT_FLOAT_EQ(sum.told, same_news_of_works(figures(0.2F, 0.8F)));
  sum += kinship(figures(0.1F, 0.8F));
  EXPECT_FLOAT_EQ(sum.similar, 0.8F);
  EXPECT_FLOAT_EQ(sum.named, 1.2F);
  EXPECT_FLOAT_EQ(sum.pairs, 2);
}

// Of two documents of 60 different words.
Kinship alike(float similar, float of_works = 0) {
  return {.similar = similar,
          .named = 1.6F * similar,
          .of_works = of_works,
          .lengths = 2 * std::log(60.F),
          .rank = similar,
          .pairs = 1};
}

TEST(LogOdds, MoreInCommonIsMoreProbable) {
  EXPECT_GT(log_odds({alike(0.3F), {}, {}}), log_odds({alike(0.2F), {}, {}}));
}

TEST(LogOdds, ArticlesOnOneSeriesNeedMoreThanOtherNews) {
  EXPECT_GT(log_odds({alike(0.25F), {}, {}}), 0);
  EXPECT_LT(log_odds({alike(0.25F, 1), {}, {}}), 0);
}

TEST(LogOdds, WhatIsMoreSimilarWithinIsAStoryOfItsOwn) {
  Kinship between, close, loose;
  for (int pair = 0; pair < 9; ++pair) between += alike(0.25F);
  for (int pair = 0; pair < 3; ++pair) {
    close += alike(0.5F);
    loose += alike(0.25F);
  }
  EXPECT_GT(log_odds({between, loose, loose, 3, 3}), 0);
  EXPECT_LT(log_odds({between, close, close, 3, 3}), 0);
}

}  // namespace
}  // namespace backlot::copies
