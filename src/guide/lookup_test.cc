#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

class LookupTest : public GuideFixture {
 protected:
  LookupTest() : guide_(open()) {
    Article a("https://news.example/1", "names");
    for (const char* person :
         {"Im Si-wan", "Shin Se-kyung", "Kim Ji-won", "Kim Ji-woo", "Park Bo-gum", "임시완", "Rain"}) {
      a.crew({.person = person, .job = "actor", .work = "Run On", .evidence = {}}, "names");
    }
    a.crew({.person = "Ahn Eun", .job = "writer", .work = "Rain", .evidence = {}}, "names");
    keep(guide_, {a});
  }

  std::vector<std::string> names(std::string_view asked, MatchKind expected) const {
    const auto found = guide_.find(asked);
    EXPECT_TRUE(found);
    EXPECT_EQ(found->how, expected) << asked;
    std::vector<std::string> all;
    for (const EntityRef& e : found->matches) all.push_back(e.name);
    return all;
  }

  Guide guide_;
};

using Names = std::vector<std::string>;

TEST_F(LookupTest, TheNameItselfHoweverItIsWritten) {
  EXPECT_EQ(names("im siwan", MatchKind::exact), Names{"Im Si-wan"});
  EXPECT_EQ(names("RUN-ON", MatchKind::exact), Names{"Run On"});
  EXPECT_EQ(names("임 시완", MatchKind::exact), Names{"임시완"});
}

TEST_F(LookupTest, AWorkComesBeforeAPersonOfTheSameName) {
  const auto found = guide_.find("Rain");
  ASSERT_EQ(found->matches.size(), 2U);
  EXPECT_EQ(found->matches[0].kind, EntityKind::work);
  EXPECT_EQ(found->matches[1].kind, EntityKind::person);
  EXPECT_EQ(found->meant()->kind, EntityKind::work);
}

TEST_F(LookupTest, OneNameThatGoesOnIsMeant) {
  EXPECT_EQ(names("Shin Se", MatchKind::prefix), Names{"Shin Se-kyung"});
  EXPECT_EQ(guide_.find("Shin")->meant()->name, "Shin Se-kyung");
}

TEST_F(LookupTest, SeveralNamesThatGoOnAreOffered) {
  EXPECT_EQ(names("Kim", MatchKind::prefix).size(), 2U);
  EXPECT_FALSE(guide_.find("Kim")->meant());
}

TEST_F(LookupTest, AMistypedNameIsOfferedAndNotTaken) {
  EXPECT_EQ(names("Shin Sekyng", MatchKind::close), Names{"Shin Se-kyung"});
  EXPECT_EQ(names("Park Bogumm", MatchKind::close), Names{"Park Bo-gum"});
  EXPECT_FALSE(guide_.find("Park Bogumm")->meant());
}

TEST_F(LookupTest, ShortNamesMayBeMistypedToo) { EXPECT_EQ(names("임시원", MatchKind::close), Names{"임시완"}); }

TEST_F(LookupTest, AGivenNameFindsThoseWhoBearIt) {
  EXPECT_EQ(names("sekyung", MatchKind::prefix), Names{"Shin Se-kyung"});
}

TEST_F(LookupTest, AWordOfANameFindsItBehindThoseThatBeginSo) {
  Article a("https://news.example/2", "more names");
  a.crew({.person = "Stop Ji", .job = "writer", .work = "The Last Stop Bakery", .evidence = {}}, "names");
  a.crew({.person = "Stop Ji", .job = "writer", .work = "Nonstop", .evidence = {}}, "names");
  keep(guide_, {a});
  EXPECT_EQ(names("stop", MatchKind::prefix), (Names{"Stop Ji", "The Last Stop Bakery"})) << "not inside a word";
  EXPECT_EQ(names("last sto", MatchKind::prefix), Names{"The Last Stop Bakery"}) << "while somebody types";
  EXPECT_EQ(guide_.find("bakery")->meant()->name, "The Last Stop Bakery");
}

TEST_F(LookupTest, OfOneKindWhatIsNearerOfAnotherDoesNotHideIt) {
  EXPECT_EQ(guide_.find("Rain", EntityKind::person)->matches.size(), 1U);
  Article a("https://news.example/2", "more names");
  a.crew({.person = "Lanterns", .job = "writer", .work = "Paper Lantern Lane", .evidence = {}}, "names");
  keep(guide_, {a});
  EXPECT_EQ(guide_.find("lanterns")->matches.size(), 1U);
  EXPECT_EQ(guide_.find("lantern", EntityKind::work)->meant()->name, "Paper Lantern Lane");
  EXPECT_EQ(guide_.find("lanterns", EntityKind::network)->how, MatchKind::none);
}

TEST_F(LookupTest, NearestFirst) {
  EXPECT_EQ(names("Kim Jiwoon", MatchKind::close), (Names{"Kim Ji-won", "Kim Ji-woo"}));
}

TEST_F(LookupTest, NothingAlikeIsNothing) {
  EXPECT_TRUE(names("Zxqvuthering Heights", MatchKind::none).empty());
  EXPECT_TRUE(names("", MatchKind::none).empty());
  EXPECT_TRUE(names("   ", MatchKind::none).empty());
}

TEST_F(LookupTest, WhateverIsTypedIsNoMistake) {
  for (const std::string& typed : {std::string("'; DROP TABLE name; --"), std::string("\"\"\" OR NEAR("),
                                   std::string("%_*?"), std::string("\xFF\xFE\x80"), std::string("a\0b", 3),
                                   std::string(1'000'000, 'a'), std::string("\u202E\u0000x", 5)}) {
    EXPECT_TRUE(guide_.find(typed)) << typed.substr(0, 40);
  }
  EXPECT_EQ(names("Run On", MatchKind::exact).size(), 1U) << "and nothing is lost";
}

}  // namespace
}  // namespace backlot::guide
