#include "backlot/unspin/title_words.h"

#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/shipped.h"

#include <gtest/gtest.h>

namespace backlot::unspin {
namespace {

const LanguageModel& model() {
  static const auto shipped = NgramModel::shipped().value();
  return *shipped;
}

TEST(TitleWords, PrefersWhatTitlesAreMadeOf) {
  const TitleWords words("# Night Night Night\nNight Court\nThe Night Train\nGood Night\nOne Night\n");
  EXPECT_GT(words.preference(model(), "night"), words.preference(model(), "evening"));
  EXPECT_GT(words.preference(model(), "night"), 0.5);
  EXPECT_LE(words.preference(model(), "percent"), 0);
}

TEST(TitleWords, CountsAPhraseOfTwoWordsAsOne) {
  const TitleWords words("No Man’s Land\nOne Fine Day\nOne Night\nNo Rest\n");
  EXPECT_LE(words.preference(model(), "no one"), 0);
  EXPECT_EQ(words.preference(model(), "in spite of"), 0);
}

TEST(TitleWords, AWordAttractsThoseThatFollowIt) {
  const TitleWords words("The Last Ship\nThe Last Word\nThe Last Day\nA Word\nA Day\nShip\n");
  EXPECT_GT(words.attraction("the", "last"), 0.5);
  EXPECT_LT(words.attraction("last", "the"), 0);
}

TEST(TitleWords, TheShippedListReads) {
  const TitleWords& words = shipped_title_words();
  EXPECT_GT(words.preference(model(), "love"), words.preference(model(), "affection"));
  EXPECT_GT(words.preference(model(), "city"), words.preference(model(), "metropolis"));
}

}  // namespace
}  // namespace backlot::unspin
