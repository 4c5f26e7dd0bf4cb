// Several writers, and writers that are killed.
#include "backlot/guide/guide_fixture.h"

#include <sqlite3.h>
#include <sys/wait.h>

#include <csignal>
#include <thread>

namespace backlot::guide {
namespace {

using WritersTest = GuideFixture;

Article article(const std::string& who, int number) {
  const std::string name = who + " " + std::to_string(number);
  Article a("https://" + who + ".example/" + std::to_string(number), name + " directed Salt with Ku Ara.");
  a.crew({.person = name, .job = "director", .work = "Salt", .evidence = {}}, name);
  a.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara");
  return a;
}

std::vector<Entry> batch(const std::string& who, int first, int size) {
  std::vector<Entry> entries;
  for (int i = 0; i < size; ++i) entries.push_back(article(who, first + i));
  return entries;
}

void expect_sound(const std::filesystem::path& file) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  const auto first_line = [&](const char* sql) {
    sqlite3_stmt* s = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, sql, -1, &s, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    const std::string line =
        sqlite3_step(s) == SQLITE_ROW ? reinterpret_cast<const char*>(sqlite3_column_text(s, 0)) : "";
    sqlite3_finalize(s);
    return line;
  };
  EXPECT_EQ(first_line("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(first_line("PRAGMA foreign_key_check"), "");
  // What is counted is what is there.
  EXPECT_EQ(first_line(
                "SELECT count(*) FROM fact AS f WHERE support <> (SELECT count(DISTINCT e.document) FROM evidence AS e "
                "JOIN document AS d ON d.id = e.document WHERE e.fact = f.id AND d.places > 0)"),
            "0");
  EXPECT_EQ(first_line("SELECT count(*) FROM document AS d WHERE places <> (SELECT count(*) FROM place AS p WHERE "
                       "p.document = d.id)"),
            "0");
  sqlite3_close(db);
}

TEST_F(WritersTest, TwoWritersTakeTurnsAndLoseNothing) {
  {
    open();
  }
  const auto write = [&](const std::string& who) {
    Guide guide = open();
    for (int i = 0; i < 20; ++i) keep(guide, batch(who, i * 10, 10));
  };
  std::jthread one(write, "one");
  std::jthread two(write, "two");
  one.join();
  two.join();
  Guide guide = open();
  EXPECT_EQ(guide.stats()->documents, 400U);
  EXPECT_EQ(guide.stats()->of(EntityKind::person), 401U) << "Ku Ara is one person, whoever read of her first";
  EXPECT_EQ(page_of<PersonPage>(guide, "Ku Ara").crew.at(0).backing.support, 400U);
  expect_sound(file());
}

TEST_F(WritersTest, TwoThatMakeTheSameGuideAtOnce) {
  for (int round = 0; round < 10; ++round) {
    std::filesystem::remove(file());
    std::jthread one([&] { open(); });
    std::jthread two([&] { open(); });
  }
  Guide guide = open();
  EXPECT_EQ(guide.stats()->documents, 0U);
}

TEST_F(WritersTest, AWriterThatDoesNotLetGoIsSaid) {
  Guide guide = open({.access = Access::write, .patience = std::chrono::milliseconds(50)});
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto start = std::chrono::steady_clock::now();
  const auto refused = guide.keep(batch("one", 0, 1));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::busy);
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(50));
  EXPECT_TRUE(guide.find("Salt")) << "reading goes on meanwhile";
  sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_TRUE(guide.keep(batch("one", 0, 1))) << "and writing afterwards";
}

TEST_F(WritersTest, ReadersSeeWholeBatchesOnly) {
  Guide writer = open();
  keep(writer, batch("one", 0, 1));
  std::jthread writing([&] {
    for (int i = 1; i < 30; ++i) keep(writer, batch("one", i * 10, 10));
  });
  const Guide reader = open({.access = Access::read});
  for (int i = 0; i < 50; ++i) {
    const auto page = page_of<WorkPage>(reader, "Salt");
    EXPECT_EQ((page.crew.at(0).backing.support - 1) % 10, 0U);
  }
}

// A child that keeps batches until it is killed, and says how many it knows to be kept.
pid_t start_writer(const std::filesystem::path& file, int report) {
  const pid_t child = fork();
  if (child != 0) return child;
  auto guide = Guide::open(file, {.access = Access::write});
  for (int i = 0; guide && i < 100'000; ++i) {
    if (!guide->keep(batch("child", i * 20, 20))) break;
    if (write(report, &i, sizeof i) != sizeof i) break;
  }
  _exit(0);
}

TEST_F(WritersTest, AKilledWriterLosesNothingThatWasKept) {
  {
    open();
  }
  for (int round = 0; round < 5; ++round) {
    int pipe_ends[2] = {};
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = start_writer(file(), pipe_ends[1]);
    close(pipe_ends[1]);
    int kept = -1;
    for (int i = 0; i < 3; ++i) ASSERT_EQ(read(pipe_ends[0], &kept, sizeof kept), static_cast<ssize_t>(sizeof kept));
    std::this_thread::sleep_for(std::chrono::milliseconds(round * 3));  // somewhere within the next batch
    kill(child, SIGKILL);
    while (read(pipe_ends[0], &kept, sizeof kept) == static_cast<ssize_t>(sizeof kept)) {
    }
    close(pipe_ends[0]);
    waitpid(child, nullptr, 0);
    expect_sound(file());
    Guide guide = open();
    const std::uint64_t documents = guide.stats()->documents;
    EXPECT_GE(documents, static_cast<std::uint64_t>(kept + 1) * 20);
    EXPECT_EQ(documents % 20, 0U) << "no part of a batch";
    const Learned again = keep(guide, batch("child", kept * 20, 20));
    EXPECT_EQ(again.documents_unchanged, 20U);
  }
}

}  // namespace
}  // namespace backlot::guide
