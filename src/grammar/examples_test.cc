#include "backlot/grammar/examples.h"

#include "backlot/grammar/text_examples.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace backlot::grammar {
namespace {

const Classes& classes() {
  static const Classes known{{"person", "work", "cap"}};
  return known;
}

const text::Analyzer& analyzer() {
  static const text::Analyzer shipped = text::Analyzer::shipped().value();
  return shipped;
}

std::vector<ExampleFailure> failures_of(const std::string& rules, TextExampleReader::Finish finish = {}) {
  const Source source{"t.rules", rules};
  const auto grammar = Grammar::compile({&source, 1}, classes());
  EXPECT_TRUE(grammar) << grammar.error().to_string();
  return check_examples(*grammar, TextExampleReader(analyzer(), classes(), std::move(finish)));
}

// The messages for examples of a rule that finds who plays whom.
std::string messages(const std::string& examples) {
  std::string out;
  for (const ExampleFailure& f : failures_of(
           "rule plays\n  match a:<person> \"plays\" a:<person>? t:<work>?\n  make cast status=confirmed who=$a\n" +
           examples))
    out += std::to_string(f.line) + ": " + f.message + "\n";
  return out;
}

TEST(Examples, HoldWhereTheFieldsAreAsExpected) {
  EXPECT_EQ(messages("  yes \"In it, [person: Tak Ye Rin] plays [person: Han].\" a=\"Tak Ye Rin\" a=Han who=\"Tak Ye "
                     "Rin\" who=Han status=confirmed t=\"\"\n"
                     "  yes \"[person: Tak] plays \\\"it\\\". [person: Ann] plays [person: Bo].\" a=Ann a=Bo\n"
                     "  no \"Tak plays [person: Han].\"\n"),
            "");
}

TEST(Examples, FailWithWhatWasFound) {
  EXPECT_EQ(messages("  yes \"Tak plays it.\"\n"), "4: does not match\n");
  EXPECT_EQ(messages("  yes \"[person: Tak] plays it.\" a=Han\n"), "4: a is \"Tak\", expected \"Han\"\n");
  EXPECT_EQ(messages("  yes \"[person: Tak] plays it.\" a=Tak a=Han\n"),
            "4: a is \"Tak\", expected \"Tak\", \"Han\"\n");
  EXPECT_EQ(messages("  yes \"[person: Tak] plays it.\" t=Han\n"), "4: t is not there, expected \"Han\"\n");
  EXPECT_EQ(messages("  yes \"[person: Tak] plays it.\" a=\"\"\n"), "4: a is \"Tak\", expected not there\n");
  EXPECT_EQ(messages("  no \"So [person: Tak] plays it.\"\n"), "4: must not match, but does: \"Tak plays\"\n");
}

TEST(Examples, ShowTheSentenceAsTheRuleSawIt) {
  const auto failures = failures_of("rule r\n  match <work>\n  yes \"[person: Tak Ye Rin] x\"\n");
  ASSERT_EQ(failures.size(), 1U);
  const std::string shown = failures[0].to_string();
  EXPECT_TRUE(shown.starts_with("t.rules:3: t.r: does not match\n    Tak Ye Rin/")) << shown;
  EXPECT_NE(shown.find("<person> x/"), std::string::npos) << shown;
}

TEST(Examples, KeepAMarkTogetherOverSentences) {
  EXPECT_EQ(
      messages("  yes \"[person: Tak] plays [work: Who Are You? The End.] again.\" t=\"Who Are You? The End.\"\n"), "");
}

TEST(Examples, TakeClassesFromTheCaller) {
  const auto capitals = [](const text::Text& text, Item& item) {
    if (text.tokens[item.first].is(text::capitalized)) item.classes.set(2);
  };
  EXPECT_TRUE(failures_of("rule r\n  match x:<cap>\n  yes \"see Tak\" x=Tak\n  no \"see it\"\n", capitals).empty());
}

}  // namespace
}  // namespace backlot::grammar
