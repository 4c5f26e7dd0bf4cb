// Files that are no guide, or not quite.
#include "backlot/guide/guide_fixture.h"

#include <fcntl.h>
#include <sqlite3.h>

#include <fstream>

namespace backlot::guide {
namespace {

using OpenTest = GuideFixture;

void run_sql(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
  sqlite3_close(db);
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_F(OpenTest, MakesTheFileAndItsFoldersToWriteAndNotToRead) {
  const auto deep = folder_ / "a" / "b" / "guide.db";
  EXPECT_EQ(Guide::open(deep).error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "a"));
  EXPECT_TRUE(Guide::open(deep, {.access = Access::write}));
  EXPECT_TRUE(Guide::open(deep));
}

TEST_F(OpenTest, AFileThatIsNoDatabaseIsRefusedAndLeftAlone) {
  std::ofstream(file())
      << "This is a letter to my aunt, much longer than the header of a database would be, to be sure. "
         "It goes on, and on, and on.";
  const std::string before = content_of(file());
  for (const Access access : {Access::read, Access::write}) {
    const auto guide = Guide::open(file(), {.access = access});
    ASSERT_FALSE(guide);
    EXPECT_EQ(guide.error().code, ErrorCode::invalid);
    EXPECT_NE(guide.error().message.find("--guide"), std::string::npos) << guide.error().message;
    EXPECT_EQ(guide.error().file, file().string());
  }
  EXPECT_EQ(content_of(file()), before);
}

TEST_F(OpenTest, ADatabaseOfSomebodyElseIsRefusedAndLeftAlone) {
  run_sql(file(), "CREATE TABLE cookies(host TEXT); INSERT INTO cookies VALUES('a.example');");
  const std::string before = content_of(file());
  EXPECT_EQ(Guide::open(file(), {.access = Access::write}).error().code, ErrorCode::invalid);
  EXPECT_EQ(Guide::open(file()).error().code, ErrorCode::invalid);
  EXPECT_EQ(content_of(file()), before);
}

TEST_F(OpenTest, AGuideOfANewerVersionIsRefused) {
  {
    open();
  }
  run_sql(file(), "PRAGMA user_version = 99");
  const auto guide = Guide::open(file(), {.access = Access::write});
  ASSERT_FALSE(guide);
  EXPECT_EQ(guide.error().code, ErrorCode::incompatible);
  EXPECT_NE(guide.error().message.find("99"), std::string::npos);
  EXPECT_EQ(Guide::open(file()).error().code, ErrorCode::incompatible);
}

TEST_F(OpenTest, AFolderIsNoGuide) {
  const auto guide = Guide::open(folder_, {.access = Access::write});
  ASSERT_FALSE(guide);
  EXPECT_EQ(guide.error().code, ErrorCode::unreadable);
}

TEST_F(OpenTest, AnEmptyFileBecomesAGuideToWrite) {
  std::ofstream(file()).close();
  EXPECT_EQ(Guide::open(file()).error().code, ErrorCode::not_found);
  EXPECT_TRUE(Guide::open(file(), {.access = Access::write}));
}

TEST_F(OpenTest, ADamagedFileSaysSo) {
  {
    Guide guide = open();
    keep(guide, {full_article()});
  }
  std::fstream damaged(file(), std::ios::in | std::ios::out | std::ios::binary);
  damaged.seekp(4096);
  damaged << std::string(4096 * 30, '\x5A');
  damaged.close();
  auto guide = Guide::open(file());
  const ErrorCode code = guide ? guide->search("tide").error().code : guide.error().code;
  EXPECT_EQ(code, ErrorCode::invalid);
}

TEST_F(OpenTest, AGuideOpenedToReadRefusesToWrite) {
  {
    open();
  }
  Guide guide = open({.access = Access::read});
  const std::vector<Entry> entries = {full_article()};
  EXPECT_EQ(guide.keep(entries).error().code, ErrorCode::unreadable);
}

TEST_F(OpenTest, AFileWithoutPermissionSaysSo) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may do everything";
  {
    open();
  }
  std::filesystem::permissions(file(), std::filesystem::perms::owner_read);
  const auto guide = Guide::open(file(), {.access = Access::write});
  ASSERT_FALSE(guide);
  EXPECT_EQ(guide.error().code, ErrorCode::unreadable);
}

TEST_F(OpenTest, PathsMayHoldWhatAUriWouldNot) {
  const auto odd = folder_ / "a?b#c%20d" / "my guide.db";
  EXPECT_TRUE(Guide::open(odd, {.access = Access::write}));
  EXPECT_TRUE(std::filesystem::exists(odd));
}

}  // namespace
}  // namespace backlot::guide
