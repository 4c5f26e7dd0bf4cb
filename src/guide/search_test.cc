#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/search_query.h"

namespace backlot::guide {
namespace {

class SearchTest : public GuideFixture {
 protected:
  SearchTest() : guide_(open()) {
    Article rain("https://news.example/rain", "It rained on the set. The premiere was moved to a barn in Gyeonggi.");
    rain.title("Rain stops nobody");
    Article barn("https://news.example/barn", "A barn burned down. Nobody was hurt, said Kırlangıç.");
    keep(guide_, {full_article(), rain, barn});
  }

  std::vector<std::string> found(std::string_view words) const {
    const auto hits = guide_.search(words);
    EXPECT_TRUE(hits) << words;
    std::vector<std::string> addresses;
    for (const DocumentHit& d : hits->documents)
      addresses.push_back(d.document.address.substr(d.document.address.rfind('/') + 1));
    return addresses;
  }

  Guide guide_;
};

using Found = std::vector<std::string>;

TEST_F(SearchTest, EveryWordMustOccur) {
  EXPECT_EQ(found("barn premiere"), Found{"rain"});
  EXPECT_EQ(found("barn").size(), 2U);
  EXPECT_TRUE(found("barn spaceship").empty());
}

TEST_F(SearchTest, CaseAndAccentsDoNotMatter) {
  EXPECT_EQ(found("GYEONGGI"), Found{"rain"});
  EXPECT_EQ(found("kirlangic"), Found{"barn"});
}

TEST_F(SearchTest, APhraseMustOccurAsItIs) {
  EXPECT_EQ(found("\"barn burned\""), Found{"barn"});
  EXPECT_EQ(found("“barn burned”"), Found{"barn"});
  EXPECT_TRUE(found("\"burned barn\"").empty());
  EXPECT_EQ(found("cha min-ji").size(), 1U);
}

TEST_F(SearchTest, BeginningsOfWordsCountWhereWholeWordsDoNotFindEnough) { EXPECT_EQ(found("premier"), Found{"rain"}); }

TEST_F(SearchTest, WholeWordsComeFirst) {
  const Found all = found("rain");
  ASSERT_EQ(all.size(), 1U) << "the title has the word, the text its beginning, and it is listed once";
  EXPECT_EQ(all[0], "rain");
}

TEST_F(SearchTest, FactsAreFoundByTheirWords) {
  const auto hits = guide_.search("diver voice");
  ASSERT_EQ(hits->facts.size(), 1U);
  EXPECT_EQ(hits->facts[0].kind, FactKind::description);
  EXPECT_EQ(hits->facts[0].support, 1U);
  const Snippet& s = hits->facts[0].snippet;
  EXPECT_EQ(s.text, "Seo Ha-neul in Hollow Tide is diver who lost her voice");
  ASSERT_EQ(s.marks.size(), 2U);
  EXPECT_EQ(s.marks[0].of(s.text), "diver");
  EXPECT_EQ(s.marks[1].of(s.text), "voice");
}

TEST_F(SearchTest, ThereAreNoMoreThanAskedFor) {
  EXPECT_EQ(guide_.search("barn", 1)->documents.size(), 1U);
  EXPECT_TRUE(guide_.search("barn", 0)->documents.empty());
}

TEST_F(SearchTest, WhateverIsTypedIsNoMistake) {
  for (const std::string typed : {"\"",
                                  "\"\"",
                                  "\"unclosed",
                                  "AND",
                                  "OR OR",
                                  "NOT",
                                  "NEAR(a b)",
                                  "a NEAR/5 b",
                                  "title:rain",
                                  "-rain",
                                  "^rain",
                                  "rain*",
                                  "*",
                                  "(",
                                  ")",
                                  "{a b}: c",
                                  "'; DROP TABLE document; --",
                                  "%",
                                  "rain AND (",
                                  "+",
                                  "\\",
                                  "🎬",
                                  "“”",
                                  "…",
                                  "\xFF\xFE"}) {
    EXPECT_TRUE(guide_.search(typed)) << typed;
  }
  EXPECT_TRUE(guide_.search(std::string("rain\0barn", 9)));
  EXPECT_TRUE(guide_.search(std::string(100'000, '"')));
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "word" + std::to_string(i) + " ";
  EXPECT_TRUE(guide_.search(many));
  EXPECT_EQ(found("rain AND").size(), 0U) << "AND is a word here";
}

std::vector<std::string> no_other_names(std::string_view) { return {}; }

TEST(SearchQueryTest, QuotesEachWordAndLeavesOutMarks) {
  const SearchQuery q = parse_search("Si-wan's  \"Run On\" (2020) …", no_other_names);
  EXPECT_EQ(q.whole, "\"si wan s\" AND \"run on\" AND \"2020\"");
  EXPECT_EQ(q.prefixes, "\"si wan s\"* AND \"run on\"* AND \"2020\"*");
  EXPECT_EQ(q.words, (std::vector<std::string>{"si", "wan", "s", "run", "on", "2020"}));
  EXPECT_EQ(parse_search("… !", no_other_names).whole, "");
}

TEST(SearchQueryTest, ANameMayBeAnyOfItsNamesButNotInQuotationMarks) {
  const auto names = [](std::string_view name) {
    return name == "im siwan" ? std::vector<std::string>{"yim si wan"} : std::vector<std::string>{};
  };
  EXPECT_EQ(parse_search("rain Im Siwan", names).whole, "\"rain\" AND ((\"im\" AND \"siwan\") OR \"yim si wan\")");
  EXPECT_EQ(parse_search("Im Siwan", names).prefixes, "((\"im\"* AND \"siwan\"*) OR \"yim si wan\"*)");
  EXPECT_EQ(parse_search("\"Im Siwan\"", names).whole, "\"im siwan\"");
}

}  // namespace
}  // namespace backlot::guide
