// Guides of older versions, kept as SQL text in fixtures/, and the way from one version to the next.
#include "backlot/guide/guide_fixture.h"
#include "backlot/guide/schema.h"

#include <sqlite3.h>

#include <fstream>

namespace backlot::guide {
namespace {

class MigrationTest : public GuideFixture {
 protected:
  void load(const std::string& name) const {
    std::ifstream in(std::string(BACKLOT_SOURCE_DIR) + "/src/guide/fixtures/" + name, std::ios::binary);
    const std::string sql{std::istreambuf_iterator<char>(in), {}};
    ASSERT_FALSE(sql.empty()) << name;
    run(sql);
  }

  void run(const std::string& sql) const {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
    sqlite3_close(db);
  }

  // Every table and index with the SQL that made it.
  std::vector<std::string> schema() const {
    std::vector<std::string> lines;
    auto db = Connection::open(file(), Connection::Mode::read, std::chrono::seconds(1));
    Cursor row = db->query("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    while (row.next()) lines.emplace_back(row.text(0));
    return lines;
  }
};

TEST_F(MigrationTest, AGuideOfVersion1IsBroughtUpToDateByWriting) {
  load("version1.sql");
  Guide guide = open();
  EXPECT_EQ(guide.stats()->version, static_cast<int>(migrations().size()));
  EXPECT_EQ(page_of<WorkPage>(guide, "Hollow Tide").cast.at(0).actor->name, "Cha Min-ji");
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").crew.at(0).person.name, "No Won");
}

TEST_F(MigrationTest, AndByReading) {
  load("version1.sql");
  const Guide guide = open({.access = Access::read});
  EXPECT_EQ(page_of<WorkPage>(guide, "Hollow Tide").moments.size(), 1U);
}

TEST_F(MigrationTest, WhatWasKeptBeforeIsFoundBySearching) {
  load("version1.sql");
  const Guide guide = open();
  EXPECT_EQ(guide.search("pier")->documents.size(), 1U);
  EXPECT_EQ(guide.search("diver voice")->facts.size(), 1U);
  EXPECT_EQ(guide.search("owl waited")->documents.size(), 1U) << "from a text that is stored compressed";
  EXPECT_TRUE(guide.search("Ara Salt")->documents.empty()) << "superseded";
  EXPECT_EQ(guide.find("Hollow Tied")->how, MatchKind::close);
}

TEST_F(MigrationTest, WhatWasKeptBeforeIsKnown) {
  load("version1.sql");
  Guide guide = open();
  const Learned learned = keep(guide, {full_article()});
  EXPECT_EQ(learned.documents_unchanged, 1U);
  Article retelling("https://other.example/1", "Cha Min-ji plays Seo Ha-neul.");
  retelling.cast({.actor = "Cha Min-ji",
                  .actor_as_written = {},
                  .character = "Seo Ha-neul",
                  .character_as_written = {},
                  .work = "Hollow Tide",
                  .description = {},
                  .status = facts::Status::confirmed,
                  .evidence = {}},
                 "Cha Min-ji plays Seo Ha-neul");
  EXPECT_EQ(keep(guide, {retelling}).facts_known, 1U) << "statements have the digests that version 1 gave them";
}

TEST_F(MigrationTest, TheSchemaIsThatOfANewGuide) {
  {
    open();
  }
  const auto fresh = schema();
  std::filesystem::remove(file());
  load("version1.sql");
  {
    open();
  }
  EXPECT_EQ(schema(), fresh);
}

TEST_F(MigrationTest, AMigrationThatFailsChangesNothing) {
  load("version1.sql");
  run("CREATE TABLE fact_words(in_the_way)");
  const auto before = schema();
  EXPECT_FALSE(Guide::open(file(), {.access = Access::write}));
  EXPECT_EQ(Guide::open(file()).error().code, ErrorCode::incompatible);
  EXPECT_EQ(schema(), before);
  run("DROP TABLE fact_words");
  EXPECT_TRUE(Guide::open(file(), {.access = Access::write}));
}

}  // namespace
}  // namespace backlot::guide
