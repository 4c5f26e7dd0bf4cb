// Full disks, enormous fields, hostile text.
#include "backlot/guide/guide_fixture.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cmath>
#include <csignal>

namespace backlot::guide {
namespace {

using LimitsTest = GuideFixture;

// Text that cannot be compressed much, so that it needs its room.
Article bulky(int number, std::size_t size = 20'000) {
  std::string text = "Ku Ara directed Salt. ";
  std::uint32_t state = static_cast<std::uint32_t>(number) * 2654435761U + 1;
  while (text.size() < size) {
    for (int i = 0; i < 7; ++i) {
      state = state * 1664525U + 1013904223U;
      text += static_cast<char>('a' + (state >> 24U) % 26);
    }
    text += ' ';
  }
  Article a("https://news.example/" + std::to_string(number), text);
  a.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed");
  return a;
}

// Keeps batches until one fails; how many were kept, and the error.
std::pair<int, Error> fill(Guide& guide) {
  for (int batch = 0; batch < 1000; ++batch) {
    std::vector<Entry> entries;
    for (int i = 0; i < 5; ++i) entries.push_back(bulky(batch * 5 + i));
    if (auto learned = guide.keep(entries); !learned) return {batch, learned.error()};
  }
  return {1000, {}};
}

TEST_F(LimitsTest, AFullDiskIsSaidAndWhatWasKeptStays) {
  Guide guide = open({.access = Access::write, .largest_file_pages = 400});
  const auto [kept, error] = fill(guide);
  EXPECT_GT(kept, 2);
  EXPECT_EQ(error.code, ErrorCode::full);
  EXPECT_NE(error.message.find("what was kept is safe"), std::string::npos);
  EXPECT_EQ(guide.stats()->documents, static_cast<std::uint64_t>(kept * 5)) << "whole batches, and no part of the last";
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").crew.at(0).backing.support, static_cast<std::uint32_t>(kept * 5));
}

TEST_F(LimitsTest, AfterRoomWasMadeTheSameInputGoesOn) {
  int kept = 0;
  {
    Guide guide = open({.access = Access::write, .largest_file_pages = 400});
    kept = fill(guide).first;
    EXPECT_EQ(fill(guide).first, kept) << "still full";
  }
  Guide guide = open();
  std::vector<Entry> entries;
  for (int i = 0; i < (kept + 1) * 5; ++i) entries.push_back(bulky(i));
  const Learned learned = keep(guide, entries);
  EXPECT_EQ(learned.documents_unchanged, static_cast<std::uint64_t>(kept * 5));
  EXPECT_EQ(learned.documents_new, 5U);
}

// Runs `work` in a process of its own, because it changes limits for good; its exit status.
template <class Work>
int in_a_child(Work&& work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

constexpr int cannot_mount = 77;

// A file system of 3 MB, of which this process alone knows.
bool mount_small_disk(const std::filesystem::path& folder) {
  if (unshare(CLONE_NEWNS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
  return mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=3m") == 0;
}

TEST_F(LimitsTest, ADiskThatIsReallyFull) {
  const int status = in_a_child([&] {
    if (!mount_small_disk(folder_)) return cannot_mount;
    {
      auto guide = Guide::open(file(), {.access = Access::write});
      if (!guide || fill(*guide).second.code != ErrorCode::full) return 1;
    }
    const auto again = Guide::open(file());
    if (!again) return 2;
    const auto stats = again->stats();
    return stats && stats->documents > 0 && stats->documents % 5 == 0 ? 0 : 3;
  });
  if (status == cannot_mount) GTEST_SKIP() << "file systems cannot be mounted here";
  EXPECT_EQ(status, 0);
}

TEST_F(LimitsTest, ALimitOnTheSizeOfFilesLosesNothing) {
  {
    open();
  }
  const int status = in_a_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{2'000'000, 2'000'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    auto guide = Guide::open(file(), {.access = Access::write});
    return guide && fill(*guide).first < 1000 ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  Guide guide = open();
  EXPECT_GT(guide.stats()->documents, 0U);
  EXPECT_EQ(guide.stats()->documents % 5, 0U);
}

TEST_F(LimitsTest, ATextOverTheBoundIsRefusedAloneAndByName) {
  Guide guide = open({.access = Access::write, .longest_text = 10'000});
  const Learned learned = keep(guide, {bulky(1, 500), bulky(2, 20'000), bulky(3, 500)});
  EXPECT_EQ(learned.documents_new, 2U);
  ASSERT_EQ(learned.refused.size(), 1U);
  EXPECT_EQ(learned.refused[0].id, "2");
  EXPECT_EQ(learned.refused[0].error.code, ErrorCode::too_large);
}

TEST_F(LimitsTest, HugeNamesMakeNoFactsAndHugeTextsDo) {
  Guide guide = open();
  Article a("https://news.example/1", "Salt. " + std::string(3'000'000, 'x'));
  a.title(std::string(2'000'000, 't'))
      .crew({.person = std::string(1'000'000, 'p'), .job = "director", .work = "Salt", .evidence = {}}, "Salt")
      .crew({.person = "Ku Ara", .job = std::string(1'000'000, 'j'), .work = "Salt", .evidence = {}}, "Salt")
      .crew({.person = "", .job = "writer", .work = "Salt", .evidence = {}}, "Salt")
      .crew({.person = " \n ", .job = "writer", .work = "Salt", .evidence = {}}, "Salt");
  const Learned learned = keep(guide, {a});
  EXPECT_EQ(learned.documents_new, 1U);
  EXPECT_EQ(learned.facts_refused, 3U);
  EXPECT_EQ(learned.facts_new, 1U);
  EXPECT_EQ(page_of<WorkPage>(guide, "Salt").crew.at(0).job.size(), 1'000'000U);
  EXPECT_EQ(guide.search("Salt")->documents.size(), 1U);
}

TEST_F(LimitsTest, HostileTextIsOnlyText) {
  Guide guide = open();
  const std::vector<std::string> names = {"'; DROP TABLE fact; --",
                                          "<script>alert(1)</script>",
                                          "a\nb\tc",
                                          "\u202Egnissim",
                                          "Robert\"); --",
                                          "%s%n",
                                          "🎬",
                                          "\xFF\xFE not UTF-8",
                                          std::string("nul\0inside", 10)};
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Article a("https://news.example/" + std::to_string(i), names[i] + " directed Salt");
    entries.push_back(
        a.title(names[i]).crew({.person = names[i], .job = names[i], .work = "Salt", .evidence = {}}, names[i]));
  }
  const Learned learned = keep(guide, entries);
  EXPECT_EQ(learned.facts_new, names.size());
  std::vector<std::string> kept;
  for (const CrewRow& row : page_of<WorkPage>(guide, "Salt").crew) kept.push_back(row.person.name);
  EXPECT_EQ(kept, names);
  for (const std::string& name : names) EXPECT_TRUE(guide.search(name)) << name;
}

TEST_F(LimitsTest, NumbersThatAreNoneMakeNoRating) {
  Guide guide = open();
  Article a("https://news.example/1", "Salt drew much.");
  const auto rating = [](double value) {
    return facts::Rating{.work = "Salt", .episode = {}, .value = value, .scope = {}, .source = {}, .evidence = {}};
  };
  a.rating(rating(std::nan("")), "drew").rating(rating(INFINITY), "drew").rating(rating(3.5), "drew");
  const Learned learned = keep(guide, {a});
  EXPECT_EQ(learned.facts_refused, 2U);
  EXPECT_EQ(learned.facts_new, 1U);
}

TEST_F(LimitsTest, AnEmptyBatchAndAnEmptyDocumentAreNoTrouble) {
  Guide guide = open();
  EXPECT_TRUE(guide.keep({}));
  Entry empty;
  empty.document.id = "empty";
  empty.document.source = "empty.txt";
  EXPECT_EQ(keep(guide, {empty}).documents_new, 1U);
  EXPECT_EQ(keep(guide, {empty}).documents_unchanged, 1U);
}

}  // namespace
}  // namespace backlot::guide
