// The examples of the rules that are built in: each rule matches what its file says it must, and nothing that it must not.
#include "backlot/facts/extractor.h"
#include "backlot/mentions/marked_examples.h"

#include <gtest/gtest.h>

namespace backlot::facts {
namespace {

TEST(Rules, MatchTheirExamples) {
  const auto analyzer = text::Analyzer::shipped();
  ASSERT_TRUE(analyzer) << analyzer.error().to_string();
  const auto grammar = grammar::Grammar::compile(shipped_rules(), mentions::item_classes());
  ASSERT_TRUE(grammar) << grammar.error().to_string();
  for (const auto& failure : grammar::check_examples(*grammar, mentions::MarkedExamples(*analyzer)))
    ADD_FAILURE() << failure.to_string();
}

}  // namespace
}  // namespace backlot::facts
