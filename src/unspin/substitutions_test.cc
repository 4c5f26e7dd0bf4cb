#include "backlot/unspin/substitutions.h"

#include "backlot/files/mapped_file.h"

#include <gtest/gtest.h>

namespace backlot::unspin {
namespace {

const std::string head = "original\tspun\tpos\tcount\n";

std::string error_of(const std::string& tsv) {
  const auto table = Substitutions::parse(tsv, "mine.tsv");
  return table ? "no error" : table.error().to_string();
}

TEST(Substitutions, ReadsTheColumnsItNeedsInAnyOrder) {
  const auto table = Substitutions::parse("# made by hand\nspun\tnote\toriginal\n\nmovie\tseen\tfilm\r\n", "mine.tsv");
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows().size(), 1U);
  EXPECT_EQ(table->rows()[0].original, "film");
  EXPECT_EQ(table->rows()[0].spun, "movie");
  EXPECT_EQ(table->rows()[0].count, 1U);
}

TEST(Substitutions, SaysWhichLineIsWrongAndWhy) {
  EXPECT_EQ(error_of("film\tmovie\n"), "mine.tsv:1: the first line must name the columns 'original' and 'spun'");
  EXPECT_EQ(error_of(head + "film\tmovie\tnoun\t3\n\tmovie\tnoun\t3\n"), "mine.tsv:3: the column 'original' is empty");
  EXPECT_EQ(error_of(head + "film\n"), "mine.tsv:2: the column 'spun' is empty");
  EXPECT_EQ(error_of(head + "film\tmovie\tnoun\t0\n"), "mine.tsv:2: the count '0' is no number from 1");
  EXPECT_EQ(error_of(head + "film\tmovie\tnoun\t3x\n"), "mine.tsv:2: the count '3x' is no number from 1");
  EXPECT_EQ(error_of(head + "film\tmovie\tnoun\t99999999999\n"),
            "mine.tsv:2: the count '99999999999' is no number from 1");
  EXPECT_EQ(error_of("spun\toriginal\nmovie\t#film\n"),
            "mine.tsv:2: 'original' starts with '#', which marks a comment");
  EXPECT_EQ(error_of(head + "a b c d e f g h i\tx\n"), "mine.tsv:2: 'original' has more than 8 words");
  EXPECT_EQ(error_of(head + "film\tmo\xffvie\n"), "mine.tsv:2: 'spun' holds a byte that is no text");
}

TEST(Substitutions, RefusesAPairThatLoopsOnItselfButKeepsBothDirectionsOfAPair) {
  EXPECT_EQ(error_of(head + "Film\tfilm\n"), "mine.tsv:2: 'Film' would be a substitution of itself");
  EXPECT_EQ(error_of(head + "mom\tmother\nmother\tmom\n"), "no error");
}

TEST(Substitutions, AddsUpCountsOfTheSamePair) {
  auto table = Substitutions::parse(head + "film\tmovie\tnoun\t3\nfilm\tmovie\tnoun\t2\n", "mine.tsv");
  ASSERT_TRUE(table);
  const auto other = Substitutions::parse(head + "film\tmovie\tnoun\t10\nart\tartwork\tnoun\t1\n", "other.tsv");
  ASSERT_TRUE(other);
  ASSERT_TRUE(table->merge(*other));
  ASSERT_TRUE(
      table->add({.original = "art", .spun = "artwork", .kind = "noun", .count = Substitutions::highest_count}));
  EXPECT_EQ(table->to_tsv(), head + "art\tartwork\tnoun\t1000000000\nfilm\tmovie\tnoun\t15\n");
}

TEST(Substitutions, ReadsWhatItWrites) {
  const auto table =
      Substitutions::parse(head + "Won\tReceived\tname\t13\nWon\tGained\tname\t14\nbut\thowever\t\t2\n", "");
  ASSERT_TRUE(table);
  const auto again = Substitutions::parse(table->to_tsv(), "");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->to_tsv(), table->to_tsv());
  EXPECT_EQ(again->rows()[0].spun, "Gained");
}

// The table that is built in, without the comments at its head.
std::string shipped_rows() {
  const auto file = files::MappedFile::open(BACKLOT_SOURCE_DIR "/lexicons/substitutions.tsv").value();
  const std::string_view text = file.text();
  return std::string(text.substr(text.find("\noriginal\t") + 1));
}

TEST(Substitutions, TheTableThatIsBuiltInIsWrittenAsLearnWritesIts) {
  EXPECT_EQ(Substitutions::parse(shipped_rows(), "").value().to_tsv(), shipped_rows());
}

TEST(Substitutions, TheTableThatIsBuiltInIsMergedOfTheMeasuredCounts) {
  const auto counts = files::MappedFile::open(BACKLOT_SOURCE_DIR "/../shared/data/unspin/lexicon.tsv");
  if (!counts) GTEST_SKIP() << "the measured counts are not there";
  Substitutions merged;  // as in tools/make_substitutions.cc and `backlot learn`
  ASSERT_TRUE(merged.merge(Substitutions::parse(counts->text(), "lexicon.tsv").value()));
  EXPECT_EQ(merged.to_tsv(), shipped_rows());
}

}  // namespace
}  // namespace backlot::unspin
