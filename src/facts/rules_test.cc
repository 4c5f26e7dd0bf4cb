// The examples of the rules that are built in: each rule matches what its file says it must, and nothing that it must
// not.
#include "backlot/facts/grammars.h"
#include "backlot/mentions/marked_examples.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

void expect_examples_hold(const grammar::Grammar& grammar, const text::Analyzer& analyzer) {
  for (const auto& failure : grammar::check_examples(grammar, mentions::MarkedExamples(analyzer)))
    ADD_FAILURE() << failure.to_string();
}

TEST(Rules, MatchTheirExamples) {
  const auto analyzer = text::Analyzer::shipped();
  ASSERT_TRUE(analyzer) << analyzer.error().to_string();
  const auto grammars = compile_grammars(shipped_rules());
  ASSERT_TRUE(grammars) << grammars.error().to_string();
  expect_examples_hold(grammars->sentences, *analyzer);
  expect_examples_hold(grammars->paragraphs, *analyzer);
  expect_examples_hold(grammars->moments, *analyzer);
}

TEST(Rules, AreBuiltInAsTheyAreWritten) {
  const auto compiled = compile_grammars(shipped_rules());
  const auto built_in = shipped_grammars();
  ASSERT_TRUE(compiled) << compiled.error().to_string();
  ASSERT_TRUE(built_in) << built_in.error().to_string();
  EXPECT_EQ(built_in->sentences.save(), compiled->sentences.save());
  EXPECT_EQ(built_in->paragraphs.save(), compiled->paragraphs.save());
  EXPECT_EQ(built_in->moments.save(), compiled->moments.save());
}

}  // namespace
}  // namespace backlot::facts
