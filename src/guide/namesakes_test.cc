#include "backlot/guide/namesakes.h"

#include "backlot/guide/bearers.h"
#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/identities.h"

#include <algorithm>

namespace backlot::guide {
namespace {

// Groups of documents, the first person first.
std::string told(std::string_view name, std::vector<Mention> mentions) {
  std::string out;
  for (const Bearer& bearer : bearers_of(name, std::move(mentions))) {
    out += out.empty() ? "" : " | ";
    for (const DocumentId d : bearer.documents) out += std::to_string(d);
  }
  return out;
}

Mention mention(DocumentId document, std::set<EntityId> works = {}) {
  Mention m;
  m.document = m.copy_group = document;
  m.works = std::move(works);
  if (!m.works.empty()) m.fields = {"stage"};
  return m;
}
Mention of_group(DocumentId document, const char* group) {
  Mention m = mention(document);
  m.groups = {group};
  m.fields = {"stage"};
  return m;
}
Mention born(Mention m, int year) { return m.births = {year}, m; }
Mention native(Mention m, const char* name) { return m.natives = {name}, m; }
Mention field(Mention m, const char* name) { return m.fields.insert(name), m; }

TEST(Bearers, OtherWorksAloneAreNoOtherPerson) {
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), mention(2, {11}), mention(3)}), "123");
}

TEST(Bearers, AFootballerIsNotTheActor) {
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), field(mention(2), "sport"), mention(3, {10})}), "13 | 2");
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), field(mention(2), "sport"), field(mention(3, {11}), "sport")}),
            "123")
      << "somebody who plays and acts may be both";
}

TEST(Bearers, WhoeverIsOnlyInArticlesOnSportIsNotTheActor) {
  const auto sport = [](DocumentId document) {
    Mention m = mention(document);
    m.on_sport = true;
    return m;
  };
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), mention(2, {10}), mention(3, {10}), sport(4), sport(5)}),
            "123 | 45");
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), sport(2)}), "12") << "one article may tell of a first pitch";
  EXPECT_EQ(told("Kim Min-jae", {mention(1, {10}), field(sport(2), "stage"), sport(3)}), "123");
}

TEST(Bearers, GenerationsApart) {
  EXPECT_EQ(told("Kim Min-jae", {born(mention(1, {10}), 1996), born(mention(2, {11}), 1972), mention(3, {10})}),
            "13 | 2");
  EXPECT_EQ(told("Kim Min-jae", {born(mention(1, {10}), 1996), born(mention(2, {11}), 1995)}), "12");
  EXPECT_EQ(told("Kim Min-jae", {born(mention(1, {10}), 1996), born(mention(2, {10}), 1972)}), "12")
      << "one work, one person: one of the years is wrong";
}

TEST(Bearers, OtherNamesInHangul) {
  EXPECT_EQ(told("Kim Min-jae", {native(mention(1, {10}), "김민재"), native(mention(2, {11}), "김민제")}), "1 | 2");
  EXPECT_EQ(told("Kim Min-jae", {native(mention(1, {10}), "김민재"), native(mention(2, {11}), "김민재")}), "12");
}

TEST(Bearers, StageNamesOfOneWordGoByTheirGroups) {
  const std::vector<Mention> two = {of_group(1, "btob"), of_group(2, "btob"), of_group(3, "monstax"),
                                    of_group(4, "monstax")};
  EXPECT_EQ(told("Minhyuk", two), "12 | 34");
  EXPECT_EQ(told("Lee Min-hyuk", two), "1234") << "a whole name may be in two groups";
  EXPECT_EQ(told("Chen", {of_group(1, "exo"), of_group(2, "exo"), of_group(3, "exocbx"), of_group(4, "exocbx")}),
            "1234");
  EXPECT_EQ(told("Minhyuk", {of_group(1, "btob"), of_group(2, "btob"), of_group(3, "monstax")}), "123")
      << "one article may be wrong";
}

TEST(Bearers, TheOrderOfReadingDoesNotMatter) {
  std::vector<Mention> mentions = {
      born(mention(1, {10}), 1996), born(mention(2, {11}), 1972), mention(3, {10}), mention(4),
      field(mention(5), "sport"),   mention(6, {11, 12})};
  const std::string first = told("Kim Min-jae", mentions);
  std::ranges::reverse(mentions);
  EXPECT_EQ(told("Kim Min-jae", mentions), first);
}

class NamesakesTest : public GuideFixture {
 protected:
  static Article role(const std::string& url, const std::string& beside, const std::string& character,
                      const std::string& title) {
    Article article("https://" + url, "Kim Min-jae" + beside + " plays " + character + " in " + title + ".");
    article.published("2025-03-04");
    return article.cast({.actor = "Kim Min-jae",
                         .actor_as_written = {},
                         .character = character,
                         .character_as_written = {},
                         .work = title,
                         .description = {},
                         .status = facts::Status::confirmed,
                         .evidence = {}},
                        "Kim Min-jae");
  }
  static Article footballer(const std::string& url) {
    Article article("https://" + url, "“We ran all night,” footballer Kim Min-jae said at " + url + ".");
    article.published("2025-03-04");
    return article.quote({.text = "We ran all night,",
                          .restored = {},
                          .speaker = "Kim Min-jae",
                          .cue = "said",
                          .parts = {},
                          .evidence = {}},
                         "We ran all night,");
  }
  static std::vector<EntityId> people(const Guide& guide) {
    std::vector<EntityId> ids;
    const auto found = guide.find("Kim Min-jae");
    for (const EntityRef& e : found->matches) ids.push_back(e.id);
    return ids;
  }
  static PersonPage page(const Guide& guide, EntityId id) { return std::get<PersonPage>(*guide.page(id)); }
};

TEST_F(NamesakesTest, EachHasTheFactsOfItsDocuments) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "", "Ara", "Salt"), footballer("b.example/1")});
  ASSERT_TRUE(Identities(guide).update());
  const auto ids = people(guide);
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(page(guide, ids[0]).roles.size(), 1U);
  EXPECT_EQ(page(guide, ids[0]).quotes.size(), 0U);
  EXPECT_EQ(page(guide, ids[1]).roles.size(), 0U);
  ASSERT_EQ(page(guide, ids[1]).quotes.size(), 1U);
  EXPECT_EQ(page(guide, ids[1]).quotes.front().backing.support, 1U);
  const auto why = guide.why(page(guide, ids[1]).quotes.front().backing.fact);
  EXPECT_EQ(why->testimony.size(), 1U);
  const auto report = Identities(guide).report(ids[0]);
  ASSERT_EQ(report->near.size(), 1U);
  EXPECT_EQ(report->near.front().grounds.front().text, "one is of the stage, the other of the sport");
}

TEST_F(NamesakesTest, LaterDocumentsGoToTheRightOneAndNumbersStay) {
  Guide guide = open();
  keep(guide, {role("a.example/1", " (born 1996)", "Ara", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  keep(guide, {role("b.example/1", " (born 1972)", "Boram", "Tide")});
  ASSERT_TRUE(Identities(guide).update());
  const auto ids = people(guide);
  ASSERT_EQ(ids.size(), 2U);
  keep(guide, {role("c.example/1", "", "Boram", "Tide"), role("d.example/1", ", 53,", "Boram", "Tide")});
  ASSERT_TRUE(Identities(guide).update());
  EXPECT_EQ(page(guide, ids[0]).roles.front().work->name, "Salt");
  ASSERT_EQ(page(guide, ids[1]).roles.size(), 1U);
  EXPECT_EQ(page(guide, ids[1]).roles.front().backing.support, 3U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Tide").cast.size(), 1U) << "nothing of it is left with the other";
}

TEST_F(NamesakesTest, WhoeverTurnsOutToBeOneIsOneAgainUnderTheFirstNumber) {
  Guide guide = open();
  keep(guide,
       {role("a.example/1", " (born 1996)", "Ara", "Salt"), role("b.example/1", " (born 1972)", "Boram", "Tide")});
  ASSERT_TRUE(Identities(guide).update());
  const auto ids = people(guide);
  ASSERT_EQ(ids.size(), 2U);
  Article both = role("c.example/1", "", "Boram", "Tide");
  both.annotation().cast.push_back(both.annotation().cast.front());
  both.annotation().cast.back().work = "Salt";
  both.annotation().cast.back().character = "Ara";
  keep(guide, {both});
  ASSERT_TRUE(Identities(guide).update());
  EXPECT_EQ(people(guide), std::vector<EntityId>{ids[0]});
  EXPECT_EQ(page(guide, ids[1]).person.id, ids[0]) << "the old number leads to the one that stays";
  EXPECT_EQ(page(guide, ids[0]).roles.size(), 2U);
}

TEST_F(NamesakesTest, AnEditorTellsThemApartByAWork) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "", "Ara", "Salt"), role("b.example/1", "", "Boram", "Tide")});
  Identities identities(guide);
  ASSERT_TRUE(identities.update());
  const EntityId person = people(guide).front();
  ASSERT_EQ(people(guide).size(), 1U);
  const EntityId tide = guide.find("Tide")->meant()->id;
  EXPECT_EQ(identities.part(tide, person, false).error().code, ErrorCode::invalid);
  ASSERT_TRUE(identities.part(person, tide, false));
  ASSERT_EQ(people(guide).size(), 2U);
  EXPECT_EQ(page(guide, person).roles.front().work->name, "Salt");
  keep(guide, {role("c.example/1", " himself", "Boram", "Tide")});
  ASSERT_TRUE(identities.update());
  ASSERT_EQ(people(guide).size(), 2U) << "also when articles are read later";
  EXPECT_EQ(page(guide, people(guide).back()).roles.front().backing.support, 2U);
  ASSERT_TRUE(identities.part(person, tide, true));
  EXPECT_EQ(people(guide), std::vector<EntityId>{person});
}

TEST_F(NamesakesTest, AnEditorReadsTwoAsOne) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "", "Ara", "Salt"), footballer("b.example/1")});
  Identities identities(guide);
  ASSERT_TRUE(identities.update());
  const auto ids = people(guide);
  ASSERT_EQ(ids.size(), 2U);
  ASSERT_TRUE(identities.rule(ids, Ruling::one));
  EXPECT_EQ(people(guide), std::vector<EntityId>{ids[0]});
  EXPECT_EQ(page(guide, ids[0]).quotes.size(), 1U);
}

}  // namespace
}  // namespace backlot::guide
