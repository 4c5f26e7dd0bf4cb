#include "backlot/names/romanisation.h"

#include "backlot/files/lines.h"
#include "backlot/files/split.h"

#include <gtest/gtest.h>

#include <numeric>

namespace backlot::names {
namespace {

std::string_view first(const SpelledAs* spelled) { return spelled == nullptr ? "" : spelled->options.front().hangul; }

TEST(Romanisation, ReadsEachOfTheRomanisationsAndHabits) {
  const Romanisation& table = Romanisation::shipped();
  for (const char* letters : {"lee", "yi", "rhee", "i", "li"}) EXPECT_EQ(first(table.family(letters)), "이") << letters;
  for (const char* letters : {"park", "pak", "bak"}) EXPECT_EQ(first(table.family(letters)), "박") << letters;
  for (const char* letters : {"choi", "choe"}) EXPECT_EQ(first(table.family(letters)), "최") << letters;
  for (const char* letters : {"young", "yeong"}) EXPECT_EQ(first(table.given(letters)), "영") << letters;
  for (const char* letters : {"hyun", "hyeon", "hyon", "hyen"}) EXPECT_EQ(first(table.given(letters)), "현") << letters;
  for (const char* letters : {"joo", "ju"}) EXPECT_EQ(first(table.given(letters)), "주") << letters;
  EXPECT_EQ(table.family("xyz"), nullptr);
  EXPECT_EQ(table.given(""), nullptr);
}

TEST(Romanisation, ProbabilitiesOfASpellingAddUp) {
  for (const char* letters : {"jung", "sun", "suk", "un", "chun"}) {
    const SpelledAs* spelled = Romanisation::shipped().given(letters);
    ASSERT_NE(spelled, nullptr) << letters;
    EXPECT_GT(spelled->options.size(), 1U) << letters;
    float sum = 0;
    for (const HangulOption& option : spelled->options) sum += option.probability;
    EXPECT_NEAR(sum, 1, 1e-4) << letters;
  }
}

TEST(Romanisation, TakesATableOfItsOwn) {
  const Romanisation table(
      "initial\tㄱ\t\tg:.5 k:.5\nvowel\tㅏ\t\ta:1\nfinal\t-\t\t-:1\nbroken line\ngiven\t가\t10\tgha:.2\n");
  EXPECT_EQ(first(table.given("ga")), "가");
  EXPECT_EQ(first(table.given("gha")), "가");
  EXPECT_EQ(table.given("na"), nullptr);
  EXPECT_EQ(table.longest_syllable(), 3U);
}

// What the finder of names takes for a syllable, this table can read; the few exceptions are no syllables of Hangul
// ("vin", "uoo") or too rare.
TEST(Romanisation, ReadsTheSyllablesOfTheLexiconOfNames) {
  std::vector<std::string> unread;
  std::size_t read = 0;
  const auto use = [&](std::string_view line) {
    const auto columns = files::split(line, '\t');
    if (columns.size() != 2 || (columns[0] != "korean_family" && columns[0] != "korean_syllable")) return;
    for (const std::string_view word : files::split(columns[1], ' ')) {
      const Romanisation& table = Romanisation::shipped();
      if (table.family(word) != nullptr || table.given(word) != nullptr)
        ++read;
      else
        unread.emplace_back(word);
    }
  };
  ASSERT_TRUE(files::for_each_line(BACKLOT_SOURCE_DIR "/lexicons/names-east-asia.tsv", use));
  EXPECT_GT(read, 500U);
  EXPECT_LT(unread.size(), read / 20) << testing::PrintToString(unread);
}

}  // namespace
}  // namespace backlot::names
