#include "backlot/copies/rarity.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::copies {
namespace {

StoryText read(std::string_view text) { return story_text(MadeText(text).words, test_reader()); }

float weight_of(const StoryText& text, std::string_view word) {
  const std::uint32_t sense = test_reader().sense(MadeText(word).words[0]);
  const auto item = std::ranges::find(text.items, sense, &StoryText::Item::sense);
  return item == text.items.end() ? 0 : item->weight;
}

TEST(Rarity, WordsOfFewDocumentsWeighAsInEnglish) {
  const std::vector<StoryText> texts{read("A pelican visits the harbour."), read("The harbour is closed.")};
  StoryText weighed = texts[0];
  Rarity(texts).weigh(weighed);
  ASSERT_EQ(weighed.items.size(), texts[0].items.size());
  for (std::size_t i = 0; i < weighed.items.size(); ++i)
    EXPECT_LT(weighed.items[i].weight, texts[0].items[i].weight) << "no word is rarer in so few than in all of English";
  EXPECT_GT(weight_of(weighed, "pelican"), weight_of(weighed, "visits"));
}

TEST(Rarity, WhatManyHaveWeighsLess) {
  std::vector<StoryText> texts(300, read("Zarquon returns to the pelican."));
  texts.push_back(read("Vimpel returns."));
  StoryText many = texts.front();
  StoryText one = texts.back();
  const Rarity rarity(texts);
  rarity.weigh(many);
  rarity.weigh(one);
  EXPECT_EQ(rarity.texts_with(test_reader().sense(MadeText("returns").words[0])), 301U);
  EXPECT_LT(weight_of(many, "Zarquon") + 4, weight_of(one, "Vimpel"));
}

TEST(Rarity, TheLengthsAreThoseOfTheNewWeights) {
  const std::vector<StoryText> texts{read("A pelican visits the harbour."), read("The harbour is closed.")};
  StoryText weighed = texts[0];
  Rarity(texts).weigh(weighed);
  EXPECT_NEAR(story_figures(weighed, weighed).similar, 1, 1e-5);
}

}  // namespace
}  // namespace backlot::copies
