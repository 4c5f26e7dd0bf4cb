#include "backlot/guide/changes.h"

#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/identities.h"

#include <sqlite3.h>

#include <algorithm>

namespace backlot::guide {
namespace {

class ChangesTest : public GuideFixture {
 protected:
  // As if everything so far had happened long ago.
  void age() const {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, "UPDATE change SET at = 1000", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
  }
  static std::vector<EntityId> changed(const Guide& guide, EntityKind kind, std::int64_t since) {
    std::vector<EntityId> ids;
    const auto changes = guide.changes(kind, since, 100);
    for (const Change& c : *changes) ids.push_back(c.entity);
    return ids;
  }
  static Article crew(const char* url, const char* person, const char* work) {
    const std::string words = std::string(person) + " directed";
    Article article(url, words + " " + work + ".");
    article.crew({.person = person, .job = "director", .work = work, .evidence = {}}, words);
    return article;
  }
};

TEST_F(ChangesTest, WhatIsReadChangesWhatItSpeaksOf) {
  Guide guide = open();
  keep(guide, {crew("https://a.example/1", "Ku Ara", "Salt"), crew("https://a.example/2", "No Won", "Rust")});
  EXPECT_EQ(changed(guide, EntityKind::work, 0).size(), 2U);
  age();
  EXPECT_TRUE(changed(guide, EntityKind::work, 1001).empty());
  keep(guide, {crew("https://a.example/3", "Do Hui", "Salt")});
  EXPECT_EQ(changed(guide, EntityKind::work, 1001), std::vector{guide.find("Salt")->meant()->id});
  EXPECT_EQ(changed(guide, EntityKind::person, 1001), std::vector{guide.find("Do Hui")->meant()->id});
  EXPECT_EQ(changed(guide, EntityKind::person, 0).size(), 3U);
}

TEST_F(ChangesTest, WhatIsTakenBackChangesToo) {
  Guide guide = open();
  keep(guide, {crew("https://a.example/1", "Ku Ara", "Salt")});
  age();
  keep(guide, {crew("https://a.example/1", "No Won", "Rust")});
  const auto people = changed(guide, EntityKind::person, 1001);
  EXPECT_TRUE(std::ranges::find(people, guide.find("Ku Ara")->meant()->id) != people.end());
}

TEST_F(ChangesTest, WhatIsJoinedChangesUnderOneNumber) {
  Guide guide = open();
  keep(guide, {crew("https://a.example/1", "Ku Ara", "Salt"), crew("https://a.example/2", "Lady Salt", "Rust")});
  const EntityId first = guide.find("Ku Ara")->meant()->id;
  const EntityId second = guide.find("Lady Salt")->meant()->id;
  age();
  ASSERT_TRUE(Identities(guide).rule(std::vector{first, second}, Ruling::one));
  EXPECT_EQ(changed(guide, EntityKind::person, 1001), std::vector{first});
}

}  // namespace
}  // namespace backlot::guide
