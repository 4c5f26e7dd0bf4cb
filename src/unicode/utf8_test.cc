#include "backlot/unicode/utf8.h"

#include <gtest/gtest.h>

namespace backlot::unicode {
namespace {

TEST(Utf8, DecodesEachLength) {
  EXPECT_EQ(decode("a", 0).code_point, U'a');
  EXPECT_EQ(decode("é", 0).code_point, U'é');
  EXPECT_EQ(decode("임", 0).code_point, U'임');
  EXPECT_EQ(decode("🎬", 0).code_point, U'🎬');
  EXPECT_EQ(decode("🎬", 0).length, 4U);
}

TEST(Utf8, FindsWhatIsMalformed) {
  EXPECT_EQ(find_invalid("Yıldızhan 임시완"), std::string_view::npos);
  EXPECT_EQ(find_invalid("ab\xFF"), 2U);
  EXPECT_EQ(find_invalid("\xC0\x80"), 0U) << "overlong";
  EXPECT_EQ(find_invalid("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(find_invalid("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
  EXPECT_EQ(find_invalid("x\xE2\x80"), 1U) << "cut short";
}

TEST(Utf8, RepairsToWellFormedText) {
  EXPECT_EQ(repair("a\xFF"
                   "b"),
            "a\uFFFDb");
  EXPECT_EQ(find_invalid(repair("\xE2\x80")), std::string_view::npos);
}

TEST(CodePointMap, AgreesWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a“임🎬";
  const CodePointMap map(text);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size();) {
    ASSERT_EQ(map(static_cast<std::uint32_t>(at)), count);
    if (at == text.size()) break;
    at += decode(text, at).length;
    ++count;
  }
}

TEST(Fold, TakesCaseAccentsAndTypographyAway) {
  EXPECT_EQ(fold("Nilüfer YILDIZ’s “Café”—Łódź"), "nilufer yildiz's \"cafe\"-lodz");
  EXPECT_EQ(fold("Kırlangıç Sokağı"), "kirlangic sokagi");
  EXPECT_EQ(fold("임시완 ñ Å"), "임시완 n a");
}

TEST(Fold, AppendsAndReturnsWhatItAppended) {
  std::string out = "x";
  EXPECT_EQ(fold_into("Ab", out), "ab");
  EXPECT_EQ(out, "xab");
}

}  // namespace
}  // namespace backlot::unicode
