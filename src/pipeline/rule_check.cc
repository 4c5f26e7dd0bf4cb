#include "backlot/pipeline/rule_check.h"

#include "backlot/facts/extractor.h"
#include "backlot/grammar/examples.h"
#include "backlot/mentions/marked_examples.h"

#include <algorithm>
#include <string_view>

namespace backlot::pipeline {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::vector<grammar::Source> together(std::span<const grammar::Source> files) {
  std::vector<grammar::Source> sources(facts::shipped_rules().begin(), facts::shipped_rules().end());
  for (const grammar::Source& file : files) {
    const auto twin = std::ranges::find(sources, file_name(file.file), [](const auto& s) { return file_name(s.file); });
    if (twin != sources.end()) {
      *twin = file;
    } else {
      sources.push_back(file);
    }
  }
  return sources;
}

}  // namespace

Result<RuleCheck> check_rules(const text::Analyzer& analyzer, std::span<const grammar::Source> files) {
  const auto extractor = facts::Extractor::compile(together(files));
  if (!extractor) return std::unexpected(extractor.error());
  const auto is_checked = [&](std::string_view file) {
    return std::ranges::find(files, file, &grammar::Source::file) != files.end();
  };
  RuleCheck check;
  for (const grammar::Grammar* grammar : extractor->grammars()) {
    for (const grammar::Rule& rule : grammar->rules()) {
      if (!is_checked(rule.file)) continue;
      ++check.rules;
      check.examples += rule.examples.size();
    }
    for (const grammar::ExampleFailure& failure :
         grammar::check_examples(*grammar, mentions::MarkedExamples(analyzer))) {
      if (is_checked(failure.file)) check.failures.push_back(failure.to_string());
    }
  }
  return check;
}

}  // namespace backlot::pipeline
