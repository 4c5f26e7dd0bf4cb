#include "backlot/pipeline/retellings.h"

#include "backlot/copies/stories.h"
#include "backlot/unspin/shipped.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace backlot::pipeline {
namespace {

class RetellingsTest : public testing::Test {
 protected:
  void SetUp() override {
    copies::Reader::Scratch scratch;
    for (const char* text : {"Anna Petrov joins the thriller Copper Hill as a surgeon.", "Rain is expected tonight.",
                             "The thriller Copper Hill casts Anna Petrov, its new surgeon.",
                             "Role of a surgeon: Anna Petrov joins Copper Hill, a thriller.",
                             "Bridge at Kotka closed: engineers look for cracks in a pillar."}) {
      article::Document document;
      document.text = text;
      words_.push_back(reader_.read(document, scratch));
    }
  }

  const copies::Reader reader_{unspin::shipped_substitutions()};
  std::vector<copies::Words> words_;
  const WordsOf words_of_ = [this](copies::DocumentNumber d) { return std::span<const copies::Word>(words_[d]); };
  const std::vector<copies::DocumentNumber> documents_{0, 2, 3, 4};  // without the rain
};

TEST_F(RetellingsTest, WhoSharesRareWordsIsCompared) {
  for (const unsigned threads : {1U, 3U}) {
    std::vector<std::pair<copies::DocumentNumber, copies::DocumentNumber>> pairs;
    for (const Compared& c : compare_stories(threads, words_of_, documents_, reader_))
      pairs.emplace_back(c.first, c.second);
    EXPECT_EQ(pairs, (decltype(pairs){{0, 2}, {0, 3}, {2, 3}}));
  }
}

TEST_F(RetellingsTest, OneCastingToldThreeTimesIsOneStory) {
  const copies::CopyGroups alone = copies::derive(5, {}, std::vector<std::uint64_t>(5));
  const copies::Stories stories = copies::link(alone, look_for_retellings(1, words_of_, documents_, reader_));
  EXPECT_EQ(stories.story, (std::vector<copies::DocumentNumber>{0, 1, 0, 0, 4}));
}

TEST_F(RetellingsTest, NobodyIsComparedInAnEmptyCorpus) {
  EXPECT_TRUE(look_for_retellings(2, words_of_, {}, reader_).empty());
}

}  // namespace
}  // namespace backlot::pipeline
