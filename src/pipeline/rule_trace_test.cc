#include "backlot/pipeline/rule_trace.h"

#include "backlot/ingest/layout.h"
#include "backlot/pipeline/rule_check.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace backlot::pipeline {
namespace {

const grammar::Source shines{"mine/mine.rules",
                             "rule shines\n"
                             "  match actor:<person> \"shines\" \"as\" character:<person>\n"
                             "  make cast status=confirmed\n"
                             "  yes \"[person: Gil Na Ri] shines as [person: Han So Mi].\" actor=\"Gil Na Ri\"\n"
                             "  no \"[person: Gil Na Ri] shines.\"\n"};

TEST(RuleTrace, SaysWhereARuleMatchedInSpeechToo) {
  const auto annotator = Annotator::create({.user_rules = {shines}});
  ASSERT_TRUE(annotator) << annotator.error().to_string();
  Annotator::Scratch scratch(*annotator);
  article::Document document;
  document.text =
      "The lamps are lit. Gil Na Ri shines as Han So Mi. “Nobody knows. It is said that Bok Su Min shines as Do Hae "
      "Na,” "
      "the director said.";
  ingest::lay_out(document);
  annotator->annotate(document, scratch);
  std::vector<std::string> seen;
  for (const RuleMatch& match : trace(*annotator, scratch)) {
    if (match.rule->name != "mine.shines") continue;
    EXPECT_TRUE(match.sentence.contains(match.span));
    ASSERT_EQ(match.captures.size(), 2U);
    EXPECT_EQ(match.captures[0].first, "actor");
    seen.emplace_back(match.captures[1].second.front().of(document.text));
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"Han So Mi", "Do Hae Na"}));
}

TEST(RuleCheck, RunsTheExamplesOfTheGivenFilesOnly) {
  const auto analyzer = text::Analyzer::shipped();
  ASSERT_TRUE(analyzer);
  const auto good = check_rules(*analyzer, std::vector{shines});
  ASSERT_TRUE(good) << good.error().to_string();
  EXPECT_EQ(good->rules, 1U);
  EXPECT_EQ(good->examples, 2U);
  EXPECT_TRUE(good->failures.empty());
  grammar::Source wrong = shines;
  wrong.text += "  yes \"Nobody at all.\"\n";
  const auto bad = check_rules(*analyzer, std::vector{wrong});
  ASSERT_TRUE(bad);
  ASSERT_EQ(bad->failures.size(), 1U);
  EXPECT_TRUE(bad->failures[0].starts_with("mine/mine.rules:6: mine.shines: ")) << bad->failures[0];
}

TEST(RuleCheck, AMistakeHasItsPlace) {
  const auto analyzer = text::Analyzer::shipped();
  const auto check = check_rules(*analyzer, std::vector<grammar::Source>{{"mine.rules", "rule x\n  match (\n"}});
  ASSERT_FALSE(check);
  EXPECT_EQ(check.error().file, "mine.rules");
  EXPECT_GT(check.error().line, 0U);
  EXPECT_GT(check.error().column, 0U);
}

// Every file that is built in stands for itself when it is checked alone: its lists and macros are those of the others.
TEST(RuleCheck, TheRulesBuiltInHold) {
  const auto analyzer = text::Analyzer::shipped();
  for (const grammar::Source& source : facts::shipped_rules()) {
    const auto check = check_rules(*analyzer, std::vector{source});
    ASSERT_TRUE(check) << check.error().to_string();
    EXPECT_TRUE(check->failures.empty()) << check->failures.front();
  }
}

}  // namespace
}  // namespace backlot::pipeline
