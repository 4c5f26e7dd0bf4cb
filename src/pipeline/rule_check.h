// Rule files compiled, and their examples run.
//
//   auto check = check_rules(*analyzer, {{"mine.rules", text}});
//   if (!check) print(check.error());                           // file, line, column, what was expected
//   for (const std::string& failure : check->failures) print(failure);
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/result/result.h"
#include "backlot/text/analyzer.h"

#include <span>
#include <string>
#include <vector>

namespace backlot::pipeline {

struct RuleCheck {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<std::string> failures;  // "mine.rules:12: mine.shines: does not match" and the sentence on a second line
};

// Checks `files` together with the rules that are built in, whose lists and macros they may use; a file with the name
// of one that is built in stands for it. Only the rules and examples of `files` are counted and run.
Result<RuleCheck> check_rules(const text::Analyzer& analyzer, std::span<const grammar::Source> files);

}  // namespace backlot::pipeline
