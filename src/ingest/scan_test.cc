#include "backlot/ingest/scan.h"

#include "backlot/ingest/lines.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

TEST(Scan, TrimsEverySortOfSpace) {
  EXPECT_EQ(trim(" \t\xC2\xA0one two\xE3\x80\x80\xE2\x80\x8B\r\n"), "one two");
  EXPECT_EQ(trim("\xEF\xBB\xBF"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Scan, StripsMarksAroundAWord) {
  EXPECT_EQ(strip_marks("“Rain,”"), "Rain");
  EXPECT_EQ(strip_marks("(tvN)"), "tvN");
  EXPECT_EQ(strip_marks("Ji-won’s"), "Ji-won’s");
  EXPECT_EQ(strip_marks("—"), "");
  EXPECT_EQ(strip_marks("기선겸,"), "기선겸");
}

TEST(Scan, TakesWordsOffTheFront) {
  std::string_view rest = "  one two\xC2\xA0three ";
  EXPECT_EQ(next_word(rest), "one");
  EXPECT_EQ(next_word(rest), "two\xC2\xA0three");
  EXPECT_EQ(next_word(rest), "");
  EXPECT_EQ(count_words("one — two, “three”"), 3);
}

TEST(Scan, KnowsCapitals) {
  EXPECT_TRUE(is_capitalized("“Çağla"));
  EXPECT_FALSE(is_capitalized("éclair"));
  EXPECT_FALSE(is_capitalized("기선겸"));
  EXPECT_FALSE(is_capitalized("9pm"));
  EXPECT_TRUE(is_all_caps("WHO’S IN, ÇAĞLA?"));
  EXPECT_FALSE(is_all_caps("tvN"));
  EXPECT_FALSE(is_all_caps("A"));
  EXPECT_FALSE(is_all_caps("10:30"));
}

TEST(Scan, FindsWholeWordsOnly) {
  EXPECT_EQ(find_word("posted by dee, Posted twice", "posted"), 0u);
  EXPECT_EQ(find_word("unposted, Posted", "posted"), 10u);
  EXPECT_EQ(find_word("postedly", "posted"), std::string_view::npos);
}

TEST(Scanner, EatsWordsAndNumbers) {
  Scanner s("Published : 2024");
  EXPECT_FALSE(s.eat_word("publish"));
  EXPECT_TRUE(s.eat_word("published"));
  EXPECT_EQ(s.skip(" :"), 3u);
  EXPECT_FALSE(s.number(1, 2));  // more digits follow
  EXPECT_EQ(s.number(4, 4), 2024);
  EXPECT_TRUE(s.done());
  EXPECT_EQ(s.since(0), "Published : 2024");
}

TEST(SplitLines, KeepsWhatHoldsAnything) {
  const std::string text = "one\r\n \r\n  two  \rthree\n\n\n";
  std::vector<Line> lines;
  split_lines(text, lines);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].span.of(text), "one");
  EXPECT_FALSE(lines[0].after_blank);
  EXPECT_EQ(lines[1].span.of(text), "two");
  EXPECT_TRUE(lines[1].after_blank);
  EXPECT_EQ(lines[2].span.of(text), "three");
  EXPECT_FALSE(lines[2].after_blank);
  split_lines("", lines);
  EXPECT_TRUE(lines.empty());
}

}  // namespace
}  // namespace backlot::ingest
