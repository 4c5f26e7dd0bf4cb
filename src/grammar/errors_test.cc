// Every mistake in a rule file is told with its place and what was expected there.
#include "backlot/grammar/grammar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace backlot::grammar {
namespace {

std::string error_of(std::vector<Source> sources) {
  const Classes classes{{"person", "character", "work"}};
  const auto grammar = Grammar::compile(sources, classes);
  return grammar ? "no error" : grammar.error().to_string();
}

std::string error_of(std::string text) { return error_of({Source{"f.rules", std::move(text)}}); }

// The error of one `match` clause; the pattern starts at 2:9.
std::string pattern_error(const std::string& pattern) { return error_of("rule r\n  match " + pattern); }

void expect_starts(const std::string& error, const std::string& start) {
  EXPECT_TRUE(error.starts_with(start)) << "got:      " << error << "\nexpected: " << start;
}

TEST(LayoutErrors, SayWhereALineBelongs) {
  expect_starts(error_of("  match a"), "f.rules:1:3: expected list, macro or rule at the start of the line");
  expect_starts(error_of("rule r\n    match a\n  match b"),
                "f.rules:3:3: expected the same indentation as the clauses above");
  expect_starts(error_of("match a"),
                "f.rules:1:1: expected list, macro or rule, found 'match' (the clauses of a rule are indented)");
  expect_starts(error_of("lits A = a"),
                "f.rules:1:1: expected list, macro or rule, found 'lits'; did you mean 'list'?");
  expect_starts(error_of("rule r\n  mach a"),
                "f.rules:2:3: expected a clause (note, match, unless, weight, make, yes or no), found 'mach'; did you "
                "mean 'match'?");
  expect_starts(error_of("rule r\n  match a\xFF"), "f.rules:2:10: not UTF-8");
}

TEST(DefinitionErrors, NameTheEarlierOne) {
  expect_starts(error_of("list A = a\nlist A = b"), "f.rules:2:6: list 'A' is defined already, at f.rules:1");
  expect_starts(error_of({{"a.rules", "rule x\n match a"}, {"a.rules", "\nrule x\n match a"}}),
                "a.rules:2:6: rule 'a.x' is defined already, at a.rules:1");
  expect_starts(error_of("list A b"), "f.rules:1:8: expected '=' after the name, found 'b'");
  expect_starts(error_of("list A ="), "f.rules:1:7: expected at least one entry after '='");
  expect_starts(error_of("list A = Seoul"),
                "f.rules:1:10: an entry that does not start with a lower-case letter stands in quotes: \"Seoul\"");
  expect_starts(error_of("list A = a, b"),
                "f.rules:1:11: unexpected ','; write a punctuation mark that is meant as a word in quotes: \",\"");
  expect_starts(error_of("list A = {B}"), "f.rules:1:10: no list 'B' defined above");
  expect_starts(error_of("macro A = b / c"), "f.rules:1:13: expected no '/' in a macro");
}

TEST(PatternErrors, SayWhatWasExpected) {
  expect_starts(pattern_error("NUON"), "f.rules:2:9: no tag 'NUON'; did you mean 'NOUN'?");
  expect_starts(pattern_error("a <persn>"),
                "f.rules:2:11: no class <persn>; did you mean 'person'? (the classes are person, character and work)");
  expect_starts(pattern_error("a {x}"), "f.rules:2:11: no list 'x' defined above");
  expect_starts(pattern_error("&X"), "f.rules:2:9: no macro 'X' defined above");
  expect_starts(error_of("macro WHO = a\nrule r\n  match WHO"), "f.rules:3:9: no tag 'WHO'; a macro is written &WHO");
  expect_starts(pattern_error("(a"),
                "f.rules:2:11: expected ')' or another part of the pattern, found the end of the clause");
  expect_starts(pattern_error("a)"), "f.rules:2:10: expected the end of the pattern, found ')'");
  expect_starts(pattern_error("(a | )"), "f.rules:2:14: expected a word");
  expect_starts(pattern_error("[a b*]"), "f.rules:2:13: expected a word");
  expect_starts(pattern_error("!(a b)"), "f.rules:2:9: expected something about exactly one item");
  expect_starts(pattern_error("[(a | \"don't\") b]"),
                "f.rules:2:10: expected something about exactly one item here (inside [ ] and after !); \"don't\" is 2 "
                "words: do n't");
  expect_starts(pattern_error("a**"), "f.rules:2:11: expected one repetition");
  expect_starts(pattern_error("a{2,1}"), "f.rules:2:10: expected {3}, {2,4} or {2,}");
  expect_starts(pattern_error("a{1,101}"), "f.rules:2:10: expected {3}, {2,4} or {2,} with numbers up to 100");
  expect_starts(pattern_error("\"a"), "f.rules:2:9: the closing quotation mark is missing");
  expect_starts(pattern_error("“a”"), "f.rules:2:9: '“a”' has a mark that is no letter");
  expect_starts(pattern_error("임 <x>"), "f.rules:2:11: no class <x>");  // columns count code points
  expect_starts(pattern_error("don't"), "f.rules:2:9: 'don't' is more than one word (do n't); write \"don't\"");
  expect_starts(pattern_error("(a?? b?)*"),
                "f.rules:2:9: what is repeated here can match nothing and tries that first");
  expect_starts(pattern_error("2024"), "f.rules:2:9: a number as a word stands in quotes: \"2024\"");
  expect_starts(pattern_error("a?"), "f.rules:2:9: the pattern can match nothing at all");
  expect_starts(pattern_error("a / b"), "f.rules:2:9: expected CORE alone or LEFT / CORE / RIGHT");
  expect_starts(pattern_error("a / / b"), "f.rules:2:13: expected a pattern");
}

TEST(ClauseErrors, CheckWhatIsReferredTo) {
  expect_starts(error_of("rule r\n  note x"), "f.rules:1:6: the rule has no match clause");
  expect_starts(error_of("rule r\n  match actor:a\n  make cast who=$acto"),
                "f.rules:3:17: no match clause of the rule captures 'acto'; did you mean 'actor'?");
  expect_starts(error_of("rule r\n  match actor:a\n  yes \"a\" acto=\"a\""),
                "f.rules:3:11: the rule has no field 'acto'; did you mean 'actor'?");
  expect_starts(error_of("rule r\n  match a\n  weight 2"), "f.rules:3:10: expected a number from 0 to 1, found '2'");
  expect_starts(error_of("rule r\n  match a\n  weight 1\n  weight 1"), "f.rules:4:10: the rule has a weight already");
  expect_starts(error_of("rule r\n  match a\n  unless x:b"), "f.rules:3:10: expected no captures here");
  expect_starts(error_of("rule r\n  match a\n  unless b*"), "f.rules:3:10: the pattern can match nothing at all");
  expect_starts(error_of("rule r\n  match a\n  no a"), "f.rules:3:6: expected a sentence in quotes, found 'a'");
  expect_starts(error_of("rule r\n  match a\n  no \"[persona: A]\""),
                "f.rules:3:6: no class 'persona'; did you mean 'person'?");
  expect_starts(error_of("rule r\n  match a\n  no \"[person: A\""),
                "f.rules:3:6: the mark [person: …] is not closed with ']'");
}

TEST(Bounds, AreErrorsNotCrashes) {
  EXPECT_NE(pattern_error(std::string(5000, '(') + "a" + std::string(5000, ')')).find("too many brackets"),
            std::string::npos);
  EXPECT_NE(pattern_error(std::string(5000, '!') + "a").find("brackets"), std::string::npos);
  EXPECT_NE(pattern_error("((((a{100}){100}){100}){100}){100}").find("too large"), std::string::npos);
  std::string doubling = "macro m0 = a b\n";
  for (int i = 1; i < 60; ++i) {
    const std::string below = "&m" + std::to_string(i - 1);
    doubling += "macro m" + std::to_string(i) + " = " + below + " " + below + "\n";
  }
  EXPECT_NE(error_of(doubling).find("too large"), std::string::npos);
  std::string deep = "macro m0 = a\n";
  for (int i = 1; i < 1000; ++i) deep += "macro m" + std::to_string(i) + " = (&m" + std::to_string(i - 1) + " b)\n";
  EXPECT_NE(error_of(deep).find("too deeply"), std::string::npos);
}

}  // namespace
}  // namespace backlot::grammar
