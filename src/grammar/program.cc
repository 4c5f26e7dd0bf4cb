#include "backlot/grammar/program.h"

#include "backlot/grammar/needs.h"

#include <utility>

namespace backlot::grammar {

Program::Program(std::vector<ParsedRule> parsed, Classes classes) : classes_(std::move(classes)) {
  NeedsFinder finder;
  // What parts need comes first, so that these conditions have the smallest numbers.
  for (std::uint32_t rule = 0; rule < parsed.size(); ++rule) add_parts(parsed[rule], rule, finder);
  key_count_ = static_cast<std::uint32_t>(conditions_.size());
  parts_by_key_.resize(key_count_);
  auto part = parts_.begin();
  for (ParsedRule& rule : parsed) {
    rule_codes_.push_back(write(rule, static_cast<std::uint32_t>(rules_.size())));
    for (const AlternativeCode& alternative : rule_codes_.back().alternatives) (part++)->entry = alternative.entry;
    rules_.push_back(std::move(rule.rule));
  }
  conditions_.freeze();
}

namespace {

Needs needs_of(const Alternative& alternative, NeedsFinder& finder) {
  Needs needs;
  for (const PatternPtr& pattern : {alternative.left, alternative.core, alternative.right}) {
    if (!pattern) continue;
    const Needs more = finder.needs_of(*pattern);
    needs.insert(needs.end(), more.begin(), more.end());
  }
  return rarest(std::move(needs));
}

}  // namespace

void Program::add_parts(const ParsedRule& rule, std::uint32_t number, NeedsFinder& finder) {
  for (const Alternative& alternative : rule.alternatives) {
    Part part;
    part.rule = number;
    for (const ConditionPtr& condition : needs_of(alternative, finder)) part.needs.push_back(conditions_.add(condition));
    const auto place = static_cast<std::uint32_t>(parts_.size());
    if (part.needs.empty()) {
      parts_without_key_.push_back(place);
    } else {
      part.key = part.needs.front();
      part.needs.erase(part.needs.begin());
      if (parts_by_key_.size() < conditions_.size()) parts_by_key_.resize(conditions_.size());
      parts_by_key_[part.key].push_back(place);
    }
    parts_.push_back(std::move(part));
  }
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

}  // namespace backlot::grammar
