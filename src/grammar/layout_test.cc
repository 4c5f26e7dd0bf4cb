#include "backlot/grammar/layout.h"

#include <gtest/gtest.h>

namespace backlot::grammar {
namespace {

// The statements, one a line, clauses between bars; line ends inside a stretch are shown as ~.
std::string shown(std::string text) {
  const Source source{"f.rules", std::move(text)};
  const auto statements = lay_out(source);
  if (!statements) return statements.error().to_string();
  const auto words = [&](const Stretch& s) {
    std::string out = std::to_string(s.line) + ":" + source.text.substr(s.begin, s.end - s.begin);
    for (char& c : out) c = c == '\n' ? '~' : c;
    return out;
  };
  std::string out;
  for (const Statement& statement : *statements) {
    out += words(statement.head);
    for (const Stretch& clause : statement.clauses) out += " | " + words(clause);
    out += "\n";
  }
  return out;
}

TEST(Layout, FindsStatementsAndClauses) {
  EXPECT_EQ(shown("list A = a\nrule r\n  match a\n  yes \"a\"\nmacro M = b"),
            "1:list A = a\n2:rule r | 3:match a | 4:yes \"a\"\n5:macro M = b\n");
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("\n \n# only a comment\n  # another"), "");
}

TEST(Layout, ContinuesWhatIsIndentedFurther) {
  EXPECT_EQ(shown("list A = a\n  b\n c\n"), "1:list A = a~  b~ c\n");
  EXPECT_EQ(shown("rule r\n match a\n   b\n  c\n match d"), "1:rule r | 2:match a~   b~  c | 5:match d\n");
  EXPECT_EQ(shown("rule r\n  match a\n# a comment does not count\n\n    b"),
            "1:rule r | 2:match a~# a comment does not count~~    b\n");
}

TEST(Layout, CountsTabsToTheNextStop) {
  EXPECT_EQ(shown("rule r\n\tmatch a\n        match b"), "1:rule r | 2:match a | 3:match b\n");
  EXPECT_EQ(shown("rule r\n  \tmatch a\n\t match b"), "1:rule r | 2:match a~\t match b\n");
}

TEST(Layout, TakesLineEndsAndMarksOfOtherSystems) {
  EXPECT_EQ(shown("\xEF\xBB\xBFrule r\r\n  match a \t\r\n"), "1:rule r | 2:match a\n");
}

TEST(Layout, KnowsARuleByItsWholeWord) {
  EXPECT_EQ(shown("rules r\n  a\n    b"), "1:rules r~  a~    b\n");
  EXPECT_EQ(shown("rule\n  a\n  b"), "1:rule | 2:a | 3:b\n");
}

TEST(Layout, RefusesWhatItCannotRead) {
  EXPECT_EQ(shown("# x\n  list A = a"), "f.rules:2:3: expected list, macro or rule at the start of the line");
  EXPECT_EQ(shown("rule r\n   a\n  b"), "f.rules:3:3: expected the same indentation as the clauses above");
  EXPECT_EQ(shown("rule r\n  \xC3"), "f.rules:2:3: not UTF-8; save the file as UTF-8");
  EXPECT_EQ(shown(std::string(max_source_size + 1, ' ')), "f.rules: a rule file of more than 16 MiB; split it");
}

TEST(Stretch, KnowsTheLineOfEachPlaceInIt) {
  const Source source{"f.rules", "rule r\n  match a\n   b\n"};
  const Stretch clause = (*lay_out(source))[0].clauses[0];
  EXPECT_EQ(clause.line_of(source, clause.begin), 2U);
  EXPECT_EQ(clause.line_of(source, clause.end), 3U);
}

}  // namespace
}  // namespace backlot::grammar
