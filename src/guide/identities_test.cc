#include "backlot/guide/identities.h"

#include "backlot/guide/airings.h"
#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/lookup.h"

#include <algorithm>

namespace backlot::guide {
namespace {

class IdentitiesTest : public GuideFixture {
 protected:
  // "ACTOR plays CHARACTER in WORK."
  static Article role(const std::string& url, const std::string& actor, const std::string& character,
                      const std::string& title, const std::string& more = "") {
    const std::string sentence = actor + " plays " + character + " in " + title;
    Article article("https://" + url, sentence + "." + more);
    article.published("2025-03-04");
    article.work({.title = title,
                  .as_written = {},
                  .type = facts::WorkType::series,
                  .networks = {},
                  .genres = {},
                  .season = {},
                  .premise = {},
                  .evidence = {}},
                 title);
    return article.cast({.actor = actor,
                         .actor_as_written = {},
                         .character = character,
                         .character_as_written = {},
                         .work = title,
                         .description = {},
                         .status = facts::Status::confirmed,
                         .evidence = {}},
                        sentence);
  }

  static std::vector<std::string> names_in(const IdentityReport& report) {
    std::vector<std::string> names;
    for (const IdentityMember& m : report.members) names.push_back(m.entity.name);
    std::ranges::sort(names);
    return names;
  }

  static IdentityReport report_of(Guide& guide, const std::string& name) {
    Identities identities(guide);
    const auto named = identities.named(name);
    if (!named || named->empty()) throw std::runtime_error("nobody is named " + name);
    auto report = identities.report(named->front().id);
    if (!report) throw std::runtime_error(report.error().to_string());
    return *std::move(report);
  }

  static std::vector<EntityId> ids_of(Guide& guide, const std::vector<std::string>& names) {
    std::vector<EntityId> ids;
    for (const std::string& name : names) ids.push_back(Identities(guide).named(name)->front().id);
    return ids;
  }
};

TEST_F(IdentitiesTest, OnePageForAllRomanisations) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "Im Siwan", "Ki Seon-gyeom", "Run On"),
               role("b.example/1", "Yim Si-wan", "Ki Sun Kyum", "Run On"),
               role("c.example/1", "임시완", "Oh Mi Joo", "Salt")});
  EXPECT_EQ(Identities(guide).update()->into, 2U) << "an actor and a character";
  const auto page = page_of<PersonPage>(guide, "Yim Si-wan");
  EXPECT_EQ(page.person.id, page_of<PersonPage>(guide, "임시완").person.id);
  EXPECT_EQ(page.names.size(), 3U);
  EXPECT_EQ(guide.find("im siwan")->matches.front().id, page.person.id);
  const auto report = report_of(guide, "Im Siwan");
  EXPECT_EQ(report.members.size(), 3U);
  EXPECT_NE(report.members.front().why.find("임시완"), std::string::npos);
}

TEST_F(IdentitiesTest, TheOrderOfReadingDoesNotMatter) {
  const std::vector<Entry> entries = {role("a.example/1", "Im Siwan", "Ki Seon-gyeom", "Run On"),
                                      role("b.example/1", "Yim Si-wan", "Ki Sun Kyum", "The Run On"),
                                      role("c.example/1", "Kim Min-jung", "Ara", "Salt"),
                                      role("d.example/1", "Kim Min-joong", "Boram", "Salt")};
  std::vector<std::string> first;
  for (int turn = 0; turn < 4; ++turn) {
    std::vector<Entry> turned = entries;
    std::ranges::rotate(turned, turned.begin() + turn);
    std::filesystem::remove(file());
    std::filesystem::remove(file().string() + "-wal");
    Guide guide = open();
    for (const Entry& entry : turned) {  // one by one
      keep(guide, {entry});
      ASSERT_TRUE(Identities(guide).update());
    }
    std::vector<std::string> names = names_in(report_of(guide, "Im Siwan"));
    for (const char* name : {"Run On", "Kim Min-jung", "Ki Seon-gyeom"}) {
      const auto more = names_in(report_of(guide, name));
      names.insert(names.end(), more.begin(), more.end());
    }
    if (turn == 0) first = names;
    EXPECT_EQ(names, first) << turn;
  }
  EXPECT_EQ(first, (std::vector<std::string>{"Im Siwan", "Yim Si-wan", "Run On", "The Run On", "Kim Min-jung",
                                             "Ki Seon-gyeom", "Ki Sun Kyum"}));
}

TEST_F(IdentitiesTest, NewEvidenceTakesNamesApartAgain) {
  Guide guide = open();
  keep(guide,
       {role("a.example/1", "Kim Min-jung", "Ara", "Salt"), role("b.example/1", "Kim Min-jeong", "Boram", "Tide")});
  ASSERT_TRUE(Identities(guide).update());
  EXPECT_EQ(report_of(guide, "Kim Min-jung").members.size(), 2U);
  Article list = role("c.example/1", "Kim Min-jung", "Dan", "Tide. Kim Min-jeong plays Boram");
  list.annotation().cast.front().work = "Tide";
  list.annotation().works.front().title = "Tide";
  list.annotation().cast.push_back(list.annotation().cast.front());
  list.annotation().cast.back().actor = "Kim Min-jeong";
  list.annotation().cast.back().character = "Boram";
  keep(guide, {list});
  ASSERT_TRUE(Identities(guide).update());
  const auto report = report_of(guide, "Kim Min-jung");
  EXPECT_EQ(report.members.size(), 1U);
  ASSERT_EQ(report.near.size(), 1U);
  EXPECT_EQ(report.near.front().entity.name, "Kim Min-jeong");
}

TEST_F(IdentitiesTest, AnEditorsWordIsKept) {
  Guide guide = open();
  const std::vector<Entry> entries = {role("a.example/1", "Im Siwan", "Ara", "Salt"),
                                      role("b.example/1", "Yim Si-wan", "Ara", "Salt"),
                                      role("c.example/1", "Hamin", "Boram", "Tide")};
  keep(guide, entries);
  Identities identities(guide);
  ASSERT_TRUE(identities.update());
  ASSERT_TRUE(identities.split_off(ids_of(guide, {"Yim Si-wan"}).front()));
  ASSERT_TRUE(identities.rule(ids_of(guide, {"Im Siwan", "Hamin"}), Ruling::one));
  EXPECT_EQ(names_in(report_of(guide, "Im Siwan")), (std::vector<std::string>{"Hamin", "Im Siwan"}));
  keep(guide, entries);
  keep(guide, {role("d.example/1", "Yim Si-wan", "Ara", "Salt"), role("e.example/1", "Im Siwan", "Ara", "Salt")});
  ASSERT_TRUE(identities.update());
  EXPECT_EQ(names_in(report_of(guide, "Im Siwan")), (std::vector<std::string>{"Hamin", "Im Siwan"}));
  EXPECT_TRUE(report_of(guide, "Hamin").members.front().by_editor);
  EXPECT_TRUE(report_of(guide, "Yim Si-wan").near.front().by_editor);
  ASSERT_TRUE(identities.rule(ids_of(guide, {"Im Siwan", "Yim Si-wan"}), Ruling::none));
  ASSERT_TRUE(identities.rule(ids_of(guide, {"Im Siwan", "Hamin"}), Ruling::none));
  EXPECT_EQ(names_in(report_of(guide, "Im Siwan")), (std::vector<std::string>{"Im Siwan", "Yim Si-wan"}));
}

TEST_F(IdentitiesTest, FactsOfTheSameMeaningAreOneStatement) {
  Guide guide = open();
  keep(guide,
       {role("a.example/1", "Im Siwan", "Ki Seon-gyeom", "Run On"),
        role("b.example/1", "Yim Si-wan", "Ki Sun Kyum", "Run On"),
        role("b.example/1", "Yim Si-wan", "Ki Sun Kyum", "Run On"), role("c.example/1", "Im Siwan", "Ara", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  const auto page = page_of<WorkPage>(guide, "Run On");
  ASSERT_EQ(page.cast.size(), 1U);
  EXPECT_EQ(page.cast.front().backing.support, 2U);
  EXPECT_EQ(page.cast.front().backing.sources.size(), 2U);
  const auto why = guide.why(page.cast.front().backing.fact);
  EXPECT_EQ(why->support, 2U);
  EXPECT_EQ(why->testimony.size(), 2U);
  EXPECT_EQ(guide.search("plays Kyum")->facts.size(), 0U) << "only names and words of the fact are looked through";
  EXPECT_EQ(guide.search("confirmed Run")->facts.size(), 1U) << "both facts are one hit";
  EXPECT_EQ(page_of<PersonPage>(guide, "Yim Si-wan").roles.size(), 2U);
}

TEST_F(IdentitiesTest, ConflictsStandSideBySideWithTheirDates) {
  Guide guide = open();
  Article earlier = role("a.example/1", "Im Siwan", "Ara", "Salt");
  earlier.published("2025-01-02");
  Article later = role("b.example/1", "Park Bo-gum", "Ara", "Salt");
  later.published("2025-02-03");
  keep(guide, {earlier, later});
  ASSERT_TRUE(Identities(guide).update());
  const auto cast = page_of<WorkPage>(guide, "Salt").cast;
  ASSERT_EQ(cast.size(), 2U);
  EXPECT_TRUE(cast[0].contested && cast[1].contested);
  EXPECT_EQ(cast[0].first->iso(), "2025-01-02");
  EXPECT_EQ(cast[1].first->iso(), "2025-02-03");
}

TEST_F(IdentitiesTest, WhatWasKnownOnADay) {
  Guide guide = open();
  Article earlier = role("a.example/1", "Im Siwan", "Ara", "Salt");
  earlier.published("2025-01-02");
  Article later = role("b.example/1", "Im Siwan", "Ara", "Salt", " It was said once more.");
  later.published("2025-02-03");
  keep(guide, {earlier, later});
  const EntityId work = guide.find("Salt")->meant()->id;
  const auto cast_on = [&](const char* day) {
    return std::get<WorkPage>(*guide.page(work, {.as_of = article::Date::parse_iso(day)})).cast;
  };
  EXPECT_TRUE(cast_on("2025-01-01").empty());
  EXPECT_EQ(cast_on("2025-01-02").at(0).backing.support, 1U);
  EXPECT_EQ(cast_on("2025-01-02").at(0).backing.sources.size(), 1U);
  EXPECT_EQ(cast_on("2025-02-03").at(0).backing.support, 2U);
}

TEST_F(IdentitiesTest, AnArticleThatWasRewrittenCountsUntilThen) {
  Guide guide = open();
  Article first = role("a.example/1", "Im Siwan", "Ara", "Salt");
  first.published("2025-01-02");
  Article other = role("b.example/1", "Im Siwan", "Ara", "Salt", " So they say.");
  other.published("2025-03-01");
  Article rewritten("https://a.example/1", "Nothing is known.");
  rewritten.published("2025-02-03");
  keep(guide, {first, other});
  keep(guide, {rewritten});
  const EntityId work = guide.find("Salt")->meant()->id;
  const auto support_on = [&](const char* day) {
    const auto cast = std::get<WorkPage>(*guide.page(work, {.as_of = article::Date::parse_iso(day)})).cast;
    return cast.empty() ? 0U : cast.front().backing.support;
  };
  EXPECT_EQ(support_on("2025-01-15"), 1U);
  EXPECT_EQ(support_on("2025-02-10"), 0U);
  EXPECT_EQ(support_on("2025-03-01"), 1U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").cast.front().backing.support, 1U);
}

TEST_F(IdentitiesTest, ASpellingThatNobodyPrintedIsFound) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "Im Siwan", "Ara", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  EXPECT_EQ(guide.find("Lim Shi-wan")->meant()->name, "Im Siwan");
  EXPECT_EQ(guide.find("임시완")->meant()->name, "Im Siwan");
  EXPECT_NE(guide.find("Lim Shi-woo")->how, MatchKind::alike);
}

TEST_F(IdentitiesTest, AnEditUnderTheOldDateIsKnownFromTheDayItWasRead) {
  Guide guide = open();
  Article first = role("a.example/1", "Im Siwan", "Ara", "Salt");
  first.published("2025-01-02");
  Article edited = role("a.example/1", "Bae Do-hyun", "Ara", "Salt");
  edited.published("2025-01-02");
  keep(guide, {first});
  keep(guide, {edited});
  const EntityId work = guide.find("Salt")->meant()->id;
  const auto actor_on = [&](const char* day) {
    const auto cast = std::get<WorkPage>(*guide.page(work, {.as_of = article::Date::parse_iso(day)})).cast;
    return cast.empty() ? std::string() : cast.front().actor->name + " " + cast.front().backing.sources.front().address;
  };
  EXPECT_EQ(actor_on("2025-01-01"), "");
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").cast.front().actor->name, "Bae Do-hyun");
  EXPECT_EQ(actor_on("2025-01-15"), "Im Siwan https://a.example/1") << "withdrawn since, but known then";
}

TEST_F(IdentitiesTest, ASearchForOneNameFindsAllOfThem) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "Im Siwan", "Ara", "Salt", " It rained all day."),
               role("b.example/1", "Yim Si-wan", "Ara", "Salt"), role("c.example/1", "Bae Do-hyun", "Dan", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  for (const char* name : {"임시완", "yim si-wan", "Im Siwan"}) {
    const auto hits = guide.search(name);
    EXPECT_EQ(hits->documents.size(), 2U) << name;
    EXPECT_EQ(hits->facts.size(), 1U) << name;
    EXPECT_FALSE(hits->documents.front().snippet.marks.empty()) << name;
  }
  EXPECT_EQ(guide.search("임시완 rained")->documents.size(), 1U);
  EXPECT_EQ(guide.search("\"Yim Si-wan\"")->documents.size(), 1U);
}

TEST_F(IdentitiesTest, WhatJoinedWorksAirIsToldOnce) {
  Guide guide = open();
  const auto airs = [](const char* url, const char* title) {
    Article article = role(url, "Im Siwan", "Ara", title, " It airs on Wednesdays.");
    return article.airs({.work = title,
                         .kind = facts::AiringKind::airs,
                         .days = {article::Weekday::wed},
                         .minute = 1260,
                         .tz = "Asia/Seoul",
                         .tz_basis = facts::ZoneBasis::stated,
                         .date = {},
                         .network = {},
                         .evidence = {}},
                        "It airs on Wednesdays");
  };
  keep(guide, {airs("a.example/1", "Run On"), airs("b.example/1", "The Run On"), airs("c.example/1", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  const auto ids = ids_of(guide, {"Run On", "The Run On"});
  const AiringFilter week{.from = *article::Date::parse_iso("2025-03-05"),
                          .to = *article::Date::parse_iso("2025-03-11")};
  EXPECT_EQ(guide.airings(week)->size(), 2U);
  for (const EntityId id : ids) {
    const auto history = guide.airing_history(id);
    ASSERT_EQ(history->size(), 1U);
    EXPECT_EQ(history->front().airing.work->id, ids.front()) << "the first number stays";
    EXPECT_EQ(history->front().airing.backing.support, 2U);
  }
}

TEST_F(IdentitiesTest, ThingsOfTwoKindsAreNeverOne) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "Im Siwan", "Ara", "Salt")});
  const auto ruled = Identities(guide).rule(ids_of(guide, {"Im Siwan", "Salt"}), Ruling::one);
  ASSERT_FALSE(ruled);
  EXPECT_EQ(ruled.error().code, ErrorCode::invalid);
}

TEST_F(IdentitiesTest, CharactersAreOneOnlyWithinOneWork) {
  Guide guide = open();
  keep(guide, {role("a.example/1", "Im Siwan", "Ki Seon-gyeom", "Run On"),
               role("b.example/1", "Shin Se-kyung", "Ki Sun Kyum", "Salt")});
  ASSERT_TRUE(Identities(guide).update());
  EXPECT_EQ(report_of(guide, "Ki Seon-gyeom").members.size(), 1U);
}

TEST_F(IdentitiesTest, NothingIsKnownOfANumberThatWasNotGiven) {
  Guide guide = open();
  EXPECT_EQ(Identities(guide).report(99).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace backlot::guide
