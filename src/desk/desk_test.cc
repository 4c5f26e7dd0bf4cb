#include "backlot/desk/desk.h"

#include "backlot/guide/guide_fixture.h"

namespace backlot::desk {
namespace {

using guide::Access;
using guide::Article;
using guide::Entry;
using guide::Guide;

class DeskTest : public guide::GuideFixture {
 protected:
  static Entry article(int number, const std::string& director = "Ku Ara") {
    Article a("https://news.example/" + std::to_string(number),
              director + " directed Salt, says number " + std::to_string(number));
    return a.crew({.person = director, .job = "director", .work = "Salt", .evidence = {}}, director + " directed");
  }
};

TEST_F(DeskTest, KeepsWhatItIsGivenInBatches) {
  Guide guide = open();
  Desk desk(guide, {.batch_documents = 4});
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(desk.add(article(i)));
  EXPECT_EQ(desk.summary().batches, 1U) << "the second is being kept, two documents wait";
  ASSERT_TRUE(desk.finish());
  EXPECT_EQ(guide.stats()->documents, 10U);
  const Summary& s = desk.summary();
  EXPECT_EQ(s.batches, 3U);
  EXPECT_EQ(s.documents(), 10U);
  EXPECT_EQ(s.learned.documents_new, 10U);
  EXPECT_EQ(s.learned.works_new, 1U);
  EXPECT_EQ(s.learned.people_new, 1U);
  EXPECT_EQ(s.learned.facts_new, 1U);
  EXPECT_EQ(s.learned.facts_known, 9U);
}

TEST_F(DeskTest, LongTextsFillABatchToo) {
  Guide guide = open();
  Desk desk(guide, {.batch_documents = 1000, .batch_bytes = 100});
  for (int i = 0; i < 6; ++i) ASSERT_TRUE(desk.add(article(i)));
  ASSERT_TRUE(desk.finish());
  EXPECT_EQ(desk.summary().batches, 2U) << "of three documents each";
}

TEST_F(DeskTest, TakesSeveralAtOnce) {
  Guide guide = open();
  Desk desk(guide);
  const std::vector<Entry> entries = {article(1), article(2)};
  ASSERT_TRUE(desk.add(entries));
  ASSERT_TRUE(desk.finish());
  EXPECT_EQ(guide.stats()->documents, 2U);
}

TEST_F(DeskTest, TheSameInputAgainGoesOnWhereItStopped) {
  Guide guide = open();
  {
    Desk stopped(guide, {.batch_documents = 5});
    for (int i = 0; i < 7; ++i) ASSERT_TRUE(stopped.add(article(i)));
  }  // without finish(), as after a crash
  Desk desk(guide, {.batch_documents = 5});
  for (int i = 0; i < 9; ++i) ASSERT_TRUE(desk.add(article(i)));
  ASSERT_TRUE(desk.finish());
  EXPECT_EQ(desk.summary().learned.documents_unchanged, 5U);
  EXPECT_EQ(desk.summary().learned.documents_new, 4U);
}

TEST_F(DeskTest, CountsEditsAndKnownTexts) {
  Guide guide = open();
  Desk desk(guide);
  ASSERT_TRUE(desk.add(article(1)));
  ASSERT_TRUE(desk.add(article(1, "No Won")));
  ASSERT_TRUE(desk.add(article(1)));
  Entry elsewhere = article(2);
  elsewhere.document.url = "https://copy.example/2";
  ASSERT_TRUE(desk.add(article(2)));
  ASSERT_TRUE(desk.add(elsewhere));
  ASSERT_TRUE(desk.finish());
  const guide::Learned& learned = desk.summary().learned;
  EXPECT_EQ(learned.documents_new, 2U);
  EXPECT_EQ(learned.documents_replaced, 1U);
  EXPECT_EQ(learned.documents_unchanged, 1U);
  EXPECT_EQ(learned.documents_elsewhere, 1U);
  EXPECT_EQ(desk.summary().documents(), 5U);
}

TEST_F(DeskTest, SaysWhatWasSkippedAndWhy) {
  Guide guide = open({.access = Access::write, .longest_text = 100});
  Desk desk(guide);
  desk.skip({ErrorCode::invalid, "no text", "a.jsonl", 3});
  desk.skip({ErrorCode::unreadable, "permission denied", "b.txt"});
  Entry longer = article(1);
  longer.document.text += std::string(200, '.');
  ASSERT_TRUE(desk.add(longer));
  ASSERT_TRUE(desk.add(article(2)));
  ASSERT_TRUE(desk.finish());
  const Summary& s = desk.summary();
  EXPECT_EQ(s.skipped, 3U);
  EXPECT_EQ(s.skipped_by_code[static_cast<std::size_t>(ErrorCode::invalid)], 1U);
  EXPECT_EQ(s.skipped_by_code[static_cast<std::size_t>(ErrorCode::too_large)], 1U);
  ASSERT_EQ(s.reasons.size(), 3U);
  EXPECT_EQ(s.reasons[0].to_string(), "a.jsonl:3: no text");
  EXPECT_EQ(s.documents(), 1U);
  EXPECT_EQ(s.learned.refused.size(), 1U);
}

TEST_F(DeskTest, ReasonsAreBoundedAndCountsAreNot) {
  Guide guide = open();
  Desk desk(guide);
  for (int i = 0; i < 1000; ++i) desk.skip({ErrorCode::invalid, "no text", "a.jsonl", 1});
  EXPECT_EQ(desk.summary().skipped, 1000U);
  EXPECT_EQ(desk.summary().reasons.size(), 100U);
}

TEST_F(DeskTest, StopsAtAFullDiskAndKeepsWhatItHad) {
  Guide guide = open({.access = Access::write, .largest_file_pages = 120});
  Desk desk(guide, {.batch_documents = 10});
  Result<void> added = {};
  for (int i = 0; i < 10'000 && added; ++i) added = desk.add(article(i));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::full);
  EXPECT_EQ(desk.finish().error().code, ErrorCode::full);
  EXPECT_EQ(desk.add(article(1)).error().code, ErrorCode::full);
  EXPECT_EQ(guide.stats()->documents, desk.summary().documents());
}

}  // namespace
}  // namespace backlot::desk
