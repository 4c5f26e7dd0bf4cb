#include "backlot/copies/story_index.h"

#include "backlot/copies/aligned_texts_for_test.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace backlot::copies {
namespace {

using Numbers = std::vector<DocumentNumber>;

std::vector<StoryText> weighed(const std::vector<std::string>& texts) {
  std::vector<StoryText> out;
  for (const std::string& text : texts) out.push_back(story_text(MadeText(text).words, test_reader()));
  const Rarity rarity(out);
  for (StoryText& text : out) rarity.weigh(text);
  return out;
}

Numbers partners(const std::vector<StoryText>& texts, DocumentNumber document) {
  const StoryIndex index(texts, Rarity(texts));
  StoryIndex::Scratch scratch;
  Numbers out;
  index.partners_of(document == 0 ? 1 : 0, scratch, out);  // leaves nothing behind
  index.partners_of(document, scratch, out);
  return out;
}

TEST(StoryIndex, WhoSharesMostOfTheRareWordsComesFirst) {
  const auto texts = weighed({"Petrov and Vimpel open the Zarquon.", "Petrov stays away.",
                              "The Zarquon was opened by Vimpel and Petrov.", "It rains in Kotka."});
  EXPECT_EQ(partners(texts, 0), (Numbers{2, 1}));
  EXPECT_EQ(partners(texts, 3), Numbers{});
}

TEST(StoryIndex, AWordThatManyHaveMakesNoPartners) {
  std::vector<std::string> texts(StoryIndex::most_documents, "Petrov");
  EXPECT_EQ(partners(weighed(texts), 5).size(), StoryIndex::most_partners);
  texts.emplace_back("Petrov");
  EXPECT_EQ(partners(weighed(texts), 5).size(), 0U);
}

TEST(StoryIndex, OfALongTextTheRarestWordsCount) {
  std::string many = "Petrov";
  std::vector<std::string> texts{"", "Petrov"};
  for (int i = 0; i < 60; ++i) {
    many += " Xx" + std::to_string(i) + "q";
    if (i % 2 == 0) texts.push_back("Xx" + std::to_string(i) + "q Petrov");
  }
  texts[0] = many;
  const Numbers found = partners(weighed(texts), 0);
  EXPECT_EQ(found.size(), StoryIndex::most_partners);
  EXPECT_EQ(std::ranges::find(found, 1U), found.end()) << "Petrov is in all";
}

}  // namespace
}  // namespace backlot::copies
