// What is known, what is new, what takes the place of what.
#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

using VersionsTest = GuideFixture;

Article director(const std::string& url, const std::string& name) {
  Article a(url, name + " directed Salt.");
  a.crew({.person = name, .job = "director", .work = "Salt", .evidence = {}}, name);
  return a;
}

std::vector<std::string> directors(const Guide& guide) {
  std::vector<std::string> names;
  for (const CrewRow& row : page_of<WorkPage>(guide, "Salt").crew) names.push_back(row.person.name);
  return names;
}

using Names = std::vector<std::string>;

TEST_F(VersionsTest, ReadingTwiceChangesNothing) {
  Guide guide = open();
  const Learned first = keep(guide, {full_article()});
  EXPECT_EQ(first.documents_new, 1U);
  EXPECT_GT(first.facts_new, 9U);
  const auto before = guide.stats();
  const Learned second = keep(guide, {full_article(), full_article()});
  EXPECT_EQ(second.documents_unchanged, 2U);
  EXPECT_EQ(second.documents_new + second.facts_new + second.facts_known, 0U);
  const auto after = guide.stats();
  EXPECT_EQ(before->evidence, after->evidence);
  EXPECT_EQ(before->documents, after->documents);
  EXPECT_EQ(page_of<WorkPage>(guide, "Hollow Tide").cast[0].backing.support, 1U);
}

TEST_F(VersionsTest, TheSameInOneBatchIsKnownTheSecondTime) {
  Guide guide = open();
  const Learned learned =
      keep(guide, {director("https://a.example/1", "Ku Ara"), director("https://a.example/1", "Ku Ara")});
  EXPECT_EQ(learned.documents_new, 1U);
  EXPECT_EQ(learned.documents_unchanged, 1U);
}

TEST_F(VersionsTest, AnEditedArticleReplacesWhatItSaidBefore) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  const Learned learned = keep(guide, {director("https://a.example/1", "No Won")});
  EXPECT_EQ(learned.documents_replaced, 1U);
  EXPECT_EQ(learned.documents_new, 0U);
  EXPECT_EQ(directors(guide), Names{"No Won"});
  const auto stats = guide.stats();
  EXPECT_EQ(stats->documents, 1U);
  EXPECT_EQ(stats->superseded, 1U) << "the old version is kept";
}

TEST_F(VersionsTest, TheOldVersionCanStillBeAskedFor) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  const FactId fact = page_of<WorkPage>(guide, "Salt").crew.at(0).backing.fact;
  keep(guide, {director("https://a.example/1", "No Won")});
  const auto why = guide.why(fact);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->support, 0U);
  ASSERT_EQ(why->testimony.size(), 1U);
  EXPECT_TRUE(why->testimony[0].superseded);
  EXPECT_EQ(why->testimony[0].sentence, "Ku Ara directed Salt.");
}

Article teaser(const std::string& url, std::string text) { return Article(url, std::move(text)).teaser(); }

TEST_F(VersionsTest, ATeaserDoesNotTakeThePlaceOfTheArticle) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  const article::Document document = teaser("https://a.example/1", "Ku Ara …").document();
  EXPECT_TRUE(guide.has(document, article::content_key(document.text)).value_or(false)) << "not even annotated";
  const Learned learned = keep(guide, {teaser("https://a.example/1", "Ku Ara …")});
  EXPECT_EQ(learned.documents_unchanged, 1U);
  EXPECT_EQ(learned.documents_new + learned.documents_replaced, 0U);
  EXPECT_EQ(directors(guide), Names{"Ku Ara"});
}

TEST_F(VersionsTest, AnArticleTakesThePlaceOfItsTeaserAndALongerTeaserThatOfAShorterOne) {
  Guide guide = open();
  keep(guide, {teaser("https://a.example/1", "Ku Ara …")});
  EXPECT_EQ(keep(guide, {teaser("https://a.example/1", "Ku Ara directed …")}).documents_replaced, 1U);
  EXPECT_EQ(keep(guide, {director("https://a.example/1", "Ku Ara")}).documents_replaced, 1U);
  EXPECT_EQ(directors(guide), Names{"Ku Ara"});
}

TEST_F(VersionsTest, AnOldArchiveReadAgainDoesNotBringTheOldTextBack) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  keep(guide, {director("https://a.example/1", "No Won")});
  const Learned again =
      keep(guide, {director("https://a.example/1", "Ku Ara"), director("https://a.example/1", "No Won")});
  EXPECT_EQ(again.documents_unchanged, 2U);
  EXPECT_EQ(directors(guide), Names{"No Won"});
}

TEST_F(VersionsTest, ATextAtTwoAddressesLivesUntilBothShowAnother) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  const Learned elsewhere = keep(guide, {director("https://b.example/1", "Ku Ara")});
  EXPECT_EQ(elsewhere.documents_elsewhere, 1U);
  EXPECT_EQ(elsewhere.facts_new + elsewhere.facts_known, 0U) << "one text is one source, wherever it stands";
  keep(guide, {director("https://a.example/1", "No Won")});
  EXPECT_EQ(directors(guide), (Names{"Ku Ara", "No Won"}));
  keep(guide, {director("https://b.example/1", "No Won")});
  EXPECT_EQ(directors(guide), Names{"No Won"});
}

TEST_F(VersionsTest, ASupersededTextThatAppearsElsewhereCountsAgain) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  keep(guide, {director("https://a.example/1", "No Won")});
  keep(guide, {director("https://b.example/1", "Ku Ara")});
  EXPECT_EQ(directors(guide), (Names{"Ku Ara", "No Won"}));
  EXPECT_EQ(guide.stats()->superseded, 0U);
}

TEST_F(VersionsTest, TwoVersionsInOneBatchEndWithTheLater) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara"), director("https://a.example/1", "No Won")});
  EXPECT_EQ(directors(guide), Names{"No Won"});
}

TEST_F(VersionsTest, WithoutAUrlTheFileIsTheAddress) {
  Guide guide = open();
  const auto from_file = [](const std::string& source, const std::string& name) {
    Article a = director("https://a.example/1", name);
    a.document().url.reset();
    a.document().source = source;
    return a;
  };
  keep(guide, {from_file("salt.txt", "Ku Ara")});
  EXPECT_EQ(keep(guide, {from_file("salt.txt", "No Won")}).documents_replaced, 1U);
  EXPECT_EQ(directors(guide), Names{"No Won"});
  EXPECT_EQ(keep(guide, {from_file("./a/../salt.txt", "No Won")}).documents_unchanged, 1U) << "the same file";
  EXPECT_EQ(keep(guide, {from_file("-", "Ko Un")}).documents_new, 1U);
  EXPECT_EQ(keep(guide, {from_file("-", "Ma Ru")}).documents_new, 1U)
      << "standard input says nothing about where a text is from";
  EXPECT_EQ(directors(guide).size(), 3U);
}

TEST_F(VersionsTest, HasTellsWhetherADocumentWouldChangeAnything) {
  Guide guide = open();
  const Entry entry = director("https://a.example/1", "Ku Ara");
  EXPECT_FALSE(*guide.has(entry.document, entry.content_key));
  keep(guide, {entry});
  EXPECT_TRUE(*guide.has(entry.document, entry.content_key));
  Entry moved = entry;
  moved.document.url = "https://b.example/1";
  EXPECT_FALSE(*guide.has(moved.document, moved.content_key));
}

TEST_F(VersionsTest, WhatIsSupersededIsNotFoundBySearching) {
  Guide guide = open();
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  keep(guide, {director("https://a.example/1", "No Won")});
  const auto hits = guide.search("Ara");
  EXPECT_TRUE(hits->documents.empty());
  EXPECT_TRUE(hits->facts.empty());
  EXPECT_EQ(guide.search("Won")->documents.size(), 1U);
}

TEST_F(VersionsTest, IdentifiersNeverChange) {
  Guide guide = open();
  keep(guide, {full_article()});
  const EntityId work = page_of<WorkPage>(guide, "Hollow Tide").work.id;
  keep(guide, {director("https://a.example/1", "Ku Ara")});
  Guide again = open();
  EXPECT_EQ(page_of<WorkPage>(again, "Hollow Tide").work.id, work);
}

}  // namespace
}  // namespace backlot::guide
