#include "backlot/guide/guide_fixture.h"

namespace backlot::guide {
namespace {

using WhyTest = GuideFixture;

TEST_F(WhyTest, ShowsTheSentenceAndWhereItSaysSo) {
  Guide guide = open();
  keep(guide, {full_article()});
  const auto page = page_of<WorkPage>(guide, "Hollow Tide");
  const auto why = guide.why(page.cast[0].backing.fact);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->kind, FactKind::cast);
  EXPECT_EQ(why->statement, "Cha Min-ji plays Seo Ha-neul in Hollow Tide");
  EXPECT_EQ(why->support, 1U);
  ASSERT_EQ(why->testimony.size(), 1U);
  const Testimony& t = why->testimony[0];
  EXPECT_EQ(t.sentence, "Cha Min-ji plays Seo Ha-neul, a diver who lost her voice.");
  EXPECT_EQ(t.mark.of(t.sentence), "Cha Min-ji plays Seo Ha-neul");
  EXPECT_EQ(t.source.rule, "cast.plays");
  EXPECT_EQ(t.source.address, "https://news.example/hollow-tide");
  EXPECT_FALSE(t.superseded);
}

TEST_F(WhyTest, OffsetsAreBytesAndCodePoints) {
  Guide guide = open();
  const Entry entry = full_article();
  keep(guide, {entry});
  const auto why = guide.why(page_of<WorkPage>(guide, "Hollow Tide").cast[0].backing.fact);
  const Testimony& t = why->testimony[0];
  EXPECT_EQ(t.bytes.of(entry.document.text), "Cha Min-ji plays Seo Ha-neul");
  EXPECT_EQ(t.bytes.begin - t.code_points.begin, 4U) << "two quotation marks of three bytes before it";
  EXPECT_EQ(t.bytes.size(), t.code_points.size());
}

TEST_F(WhyTest, EveryKindOfFactIsSaidInWords) {
  Guide guide = open();
  const auto learned = keep(guide, {full_article()});
  std::vector<std::string> said;
  for (FactId fact = 1; fact <= static_cast<FactId>(learned.facts_new); ++fact)
    said.push_back(guide.why(fact)->statement);
  EXPECT_EQ(said, (std::vector<std::string>{
                      "Hollow Tide is a series",
                      "Hollow Tide is on tvN",
                      "Hollow Tide is of the genre mystery",
                      "Hollow Tide is in season 2",
                      "Hollow Tide: a diver hears the drowned",
                      "Cha Min-ji plays Seo Ha-neul in Hollow Tide",
                      "Seo Ha-neul in Hollow Tide is diver who lost her voice",
                      "Bae Do-hyun is in talks to play a part in Hollow Tide",
                      "Ku Ara is director of Hollow Tide",
                      "Hollow Tide airs on Wed, Thu at 00:30 Asia/Seoul (inferred) on tvN",
                      "Hollow Tide, episode 2: 5.4 %, nationwide",
                      "Cha Min-ji is a member of NORTHWIND",
                      "Cha Min-ji: “We froze every night,”",
                      "Then she slipped on the pier.",
                  }));
}

TEST_F(WhyTest, ManySourcesAreCountedAndBounded) {
  Guide guide = open();
  std::vector<Entry> entries;
  for (int i = 0; i < 30; ++i) {
    Article a("https://news.example/" + std::to_string(i), "Ku Ara directed Salt, " + std::to_string(i));
    entries.push_back(
        a.crew({.person = "Ku Ara", .job = "director", .work = "Salt", .evidence = {}}, "Ku Ara directed"));
  }
  keep(guide, entries);
  const auto why = guide.why(1, 5);
  EXPECT_EQ(why->support, 30U);
  EXPECT_EQ(why->total, 30U);
  EXPECT_EQ(why->testimony.size(), 5U);
}

TEST_F(WhyTest, EvidenceThatLiesOutsideTheTextIsCut) {
  Guide guide = open();
  Entry entry = full_article();
  entry.annotation.cast[0].evidence.span = {10, 4'000'000'000U};
  entry.annotation.cast[0].evidence.sentence = 12'345;
  entry.annotation.cast[0].evidence.confidence = 7.0F;
  keep(guide, {entry});
  const auto why = guide.why(page_of<WorkPage>(guide, "Hollow Tide").cast[0].backing.fact);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->testimony[0].bytes.end, entry.document.text.size());
  EXPECT_FLOAT_EQ(why->testimony[0].source.confidence, 1.0F);
}

TEST_F(WhyTest, ShowsWhatWasPutRightInTheSentence) {
  Guide guide = open();
  Entry entry = Article("https://copy.example/1", "Cha Min-ji performs Seo Ha-neul, a diver. She is joyful.")
                    .cast({.actor = "Cha Min-ji",
                           .actor_as_written = {},
                           .character = "Seo Ha-neul",
                           .character_as_written = {},
                           .work = "Hollow Tide",
                           .description = {},
                           .status = facts::Status::confirmed,
                           .evidence = {}},
                          "Cha Min-ji performs Seo Ha-neul");
  entry.annotation.spun = {.verdict = true, .score = 0.9F};
  const auto damage = [&](std::string_view written, std::string restored) {
    const auto at = static_cast<std::uint32_t>(entry.document.text.find(written));
    entry.annotation.damage.push_back({.span = {at, at + static_cast<std::uint32_t>(written.size())},
                                       .restored = std::move(restored),
                                       .kind = unspin::DamageKind::word,
                                       .confidence = 0.9F,
                                       .why = "seen in pairs"});
  };
  damage("performs", "plays");
  damage("joyful", "happy");
  entry.annotation.damage.push_back({.span = {9, 4'000'000'000U}, .restored = "outside the text"});
  keep(guide, {entry});

  const auto why = guide.why(page_of<WorkPage>(guide, "Hollow Tide").cast[0].backing.fact);
  ASSERT_TRUE(why);
  const Testimony& t = why->testimony[0];
  EXPECT_TRUE(t.source.spun);
  ASSERT_EQ(t.mends.size(), 1U) << "the other one is in the next sentence";
  EXPECT_EQ(t.mends[0].mark.of(t.sentence), "performs");
  EXPECT_EQ(t.mends[0].restored, "plays");
  EXPECT_EQ(t.mends[0].why, "seen in pairs");
}

TEST_F(WhyTest, AnUnknownFactIsAnError) {
  Guide guide = open();
  EXPECT_EQ(guide.why(1).error().code, ErrorCode::not_found);
  EXPECT_EQ(guide.why(-1).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace backlot::guide
