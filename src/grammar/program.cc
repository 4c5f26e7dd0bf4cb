#include "backlot/grammar/program.h"

#include "backlot/grammar/closure.h"

#include <map>
#include <utility>

namespace backlot::grammar {

Program::Program(std::vector<ParsedRule> parsed, Classes classes) : classes_(std::move(classes)) {
  for (ParsedRule& rule : parsed) {
    rule_codes_.push_back(write(rule, static_cast<std::uint32_t>(rules_.size())));
    rules_.push_back(std::move(rule.rule));
  }
  conditions_.freeze();
  first_steps_ = find_first_steps(false);
  first_steps_at_start_ = find_first_steps(true);
}

RuleCode Program::write(const ParsedRule& parsed, std::uint32_t number) {
  RuleCode made;
  made.begin = static_cast<Address>(code_.size());
  for (const Alternative& alternative : parsed.alternatives) made.alternatives.push_back(write(alternative, parsed.rule, number));
  made.end = static_cast<Address>(code_.size());
  CodeWriter writer(code_, conditions_);
  for (const PatternPtr& pattern : parsed.unless) {
    const Address accept = writer.put(Op::accept, number, nowhere);
    made.unless.push_back(writer.write(*pattern, accept, {}));
  }
  return made;
}

AlternativeCode Program::write(const Alternative& alternative, const Rule& rule, std::uint32_t number) {
  CodeWriter writer(code_, conditions_);
  AlternativeCode made;
  Address at = writer.put(Op::accept, number, nowhere);
  if (alternative.right) at = writer.write(*alternative.right, at, rule.captures);
  at = writer.put(Op::core_end, 0, at);
  made.core = writer.write(*alternative.core, at, rule.captures);
  made.entry = made.core;
  made.has_right = alternative.right != nullptr;
  if (!alternative.left) return made;
  made.entry = writer.write(*alternative.left, made.core, rule.captures);
  made.left = writer.write(*alternative.left, writer.put(Op::accept, number, nowhere), rule.captures);
  made.left_captures = alternative.left->captures;
  return made;
}

std::vector<FirstStep> Program::find_first_steps(bool at_start) const {
  Closure closure(code_);
  Reached reached;
  for (const RuleCode& rule : rule_codes_) {
    for (const AlternativeCode& alternative : rule.alternatives) closure.follow(alternative.entry, at_start, reached);
  }
  reached.sort();
  std::map<std::uint32_t, std::vector<Address>> by_condition;
  for (const Address at : reached.items) by_condition[code_[at].argument].push_back(code_[at].next);
  std::vector<FirstStep> steps;
  for (auto& [condition, next] : by_condition) steps.push_back({condition, std::move(next)});
  return steps;
}

}  // namespace backlot::grammar
