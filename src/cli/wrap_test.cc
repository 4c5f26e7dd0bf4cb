#include "backlot/cli/wrap.h"
#include "backlot/cli/table.h"
#include "backlot/cli/width.h"

#include <gtest/gtest.h>

namespace backlot::cli {
namespace {

using Lines = std::vector<std::string>;

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(columns("Kırlangıç"), 9);
  EXPECT_EQ(columns("달빛"), 4);
  EXPECT_EQ(columns("e\u0301"), 1);
  EXPECT_EQ(columns("a\u200Bb"), 2);
}

TEST(Width, TextFromOutsideCannotSteerTheTerminal) {
  EXPECT_EQ(print_safe("a\033[2Jb"), "a␛[2Jb");
  EXPECT_EQ(print_safe("\x07\x7F"), "␇␡");
  EXPECT_EQ(print_safe("a\r\n\tb"), "a b");
  EXPECT_EQ(print_safe("a\u009Bb"), "a\uFFFDb");
  EXPECT_EQ(print_safe("a\u202Eb"), "a\uFFFDb");
  EXPECT_EQ(print_safe("a\xFF"), "a\uFFFD");
  EXPECT_EQ(print_safe("two  spaces stay"), "two  spaces stay");
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_EQ(wrap_plain("the last bus of the day", 12), (Lines{"the last bus", "of the day"}));
  EXPECT_EQ(wrap_plain("", 12), (Lines{""}));
  EXPECT_EQ(wrap_plain("   ", 12), (Lines{""}));
}

TEST(Wrap, BreaksInsideWordsThatAreTooLong) {
  EXPECT_EQ(wrap_plain("abcdefghijkl", 8), (Lines{"abcdefgh", "ijkl"}));
  EXPECT_EQ(wrap_plain("달빛우체국의비밀", 8), (Lines{"달빛우체", "국의비밀"}));
  EXPECT_EQ(wrap_plain("ab cdefghijklm no", 8), (Lines{"ab", "cdefghij", "klm no"}));
}

TEST(Wrap, KeepsStylesAcrossLines) {
  const auto lines = wrap({{"one "}, {"two three", Style::strong}}, 8);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(painted(lines[0], true), "one \033[1mtwo\033[0m");
  EXPECT_EQ(painted(lines[1], true), "\033[1mthree\033[0m");
  EXPECT_EQ(painted(lines[1], false), "three");
}

TEST(Wrap, AWordMayChangeItsStyleInside) {
  const auto lines = wrap({{"“"}, {"Cut", Style::mark}, {"”"}}, 20);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(painted(lines[0], true), "“\033[1;33mCut\033[0m”");
}

TEST(Table, AlignsAndWraps) {
  Table table(3);
  table.row({{{"Ahn Se Rin"}}, {{"Ko Eun Byeol"}}, {{"a baker who cannot sleep"}}});
  table.row({{{"안세린"}}, {{"Pil"}}, {}});
  EXPECT_EQ(table.lines(80, false), (Lines{"Ahn Se Rin  Ko Eun Byeol  a baker who cannot sleep", "안세린      Pil"}));
  EXPECT_EQ(table.lines(40, false), (Lines{"Ahn Se Rin  Ko Eun Byeol  a baker who",
                                           "                          cannot sleep", "안세린      Pil"}));
}

TEST(Table, LeavesOutEmptyColumns) {
  Table table(3);
  table.row({{{"a"}}, {}, {{"b"}}});
  EXPECT_EQ(table.lines(80, false), (Lines{"a  b"}));
}

TEST(Table, NeverLoopsOnNarrowTerminals) {
  Table table(4);
  table.row({{{"aaaaaaaaaaaa"}}, {{"bbbbbbbbbbbb"}}, {{"cccccccccccc"}}, {{"dddddddddddd"}}});
  EXPECT_EQ(table.lines(10, false).size(), 2U);
}

}  // namespace
}  // namespace backlot::cli
