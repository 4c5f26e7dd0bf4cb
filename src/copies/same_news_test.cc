#include "backlot/copies/same_news.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <array>

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
  return {{.similar = 0.4F, .common = 0.25F, .named = 0.6F, .lead = 0.3F, .numbers = 0.4F},
          {.similar = 0.4F, .stands_out_more = 1.7F, .shared = shared},
          own,
          1};
}

TEST(SameNews, MoreOfTheirOwnOrMoreNeighboursInCommonIsMoreProbable) {
  EXPECT_GT(same_news(figures(0.2F, 0.8F)), same_news(figures(0.05F, 0.8F)));
  EXPECT_GT(same_news(figures(0.1F, 0.9F)), same_news(figures(0.1F, 0.4F)));
}

TEST(SameNews, WhatNamesAndWordsSayIsEnoughButOfWorks) {
  NewsFigures f{{.similar = 0.25F, .common = 0.15F, .named = 0.5F, .lead = 0.25F}, {.shared = 0.5F}, 0.03F, 1};
  EXPECT_LT(same_news(f), 0.1F) << "two articles on one series";
  f.of_works = 0;
  EXPECT_GT(same_news(f), 0.5F) << "two reports of one accident";
}

TEST(SameNews, PagesOfOneTemplateTellNone) {
  NewsFigures f = figures(0.3F, 0.9F);
  EXPECT_GT(same_news(f), 0.5F);
  f.pair.common = 0.6F;
  f.pair.named = 0.1F;
  EXPECT_EQ(same_news(f), 0);
}

}  // namespace
}  // namespace backlot::copies
