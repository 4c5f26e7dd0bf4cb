// The manual of the rule language says what is so: its rules compile and match their examples, its mistakes give the
// messages it shows.
#include "backlot/mentions/items.h"
#include "backlot/mentions/marked_examples.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace backlot::facts {
namespace {

struct Block {
  std::string kind;  // what stands behind the three backticks
  std::string text;
  int line = 0;
};

std::vector<Block> blocks_of_the_manual() {
  std::ifstream manual(BACKLOT_SOURCE_DIR "/docs/rules.md");
  std::vector<Block> blocks;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(manual, line);) {
    ++number;
    if (line.starts_with("```")) {
      if (!inside) blocks.push_back({line.substr(3), "", number});
      inside = !inside;
    } else if (inside) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

Result<grammar::Grammar> compiled(std::string text) {
  const grammar::Source source{"mine.rules", std::move(text)};
  return grammar::Grammar::compile({&source, 1}, mentions::item_classes());
}

TEST(Manual, ShowsRulesThatMatchTheirExamples) {
  const auto analyzer = text::Analyzer::shipped();
  ASSERT_TRUE(analyzer);
  int examples = 0;
  for (const Block& block : blocks_of_the_manual()) {
    if (block.kind != "rules") continue;
    const auto grammar = compiled(block.text);
    ASSERT_TRUE(grammar) << "docs/rules.md:" << block.line << ": " << grammar.error().to_string();
    for (const grammar::Rule& rule : grammar->rules()) examples += static_cast<int>(rule.examples.size());
    for (const auto& failure : grammar::check_examples(*grammar, mentions::MarkedExamples(*analyzer)))
      ADD_FAILURE() << "docs/rules.md:" << block.line << ": " << failure.to_string();
  }
  EXPECT_GT(examples, 15);
}

TEST(Manual, ShowsMistakesWithTheirMessages) {
  int mistakes = 0;
  for (const Block& block : blocks_of_the_manual()) {
    if (block.kind != "mistake") continue;
    ++mistakes;
    const std::size_t rule = block.text.find("---\n");
    ASSERT_NE(rule, std::string::npos);
    std::string message = block.text.substr(rule + 4);
    message.pop_back();
    const auto grammar = compiled(block.text.substr(0, rule));
    ASSERT_FALSE(grammar) << "docs/rules.md:" << block.line;
    EXPECT_TRUE(grammar.error().to_string().starts_with(message))
        << "docs/rules.md:" << block.line << "\ngot: " << grammar.error().to_string() << "\nnot: " << message;
  }
  EXPECT_GT(mistakes, 5);
}

}  // namespace
}  // namespace backlot::facts
