#include "backlot/grammar/program.h"

#include "backlot/grammar/needs.h"

#include <algorithm>
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
    for (const AlternativeCode& alternative : rule_codes_.back().alternatives) {
      part->entry = alternative.entry;
      part->conditions = conditions_between(alternative.begin, alternative.end);
      ++part;
    }
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
  return selected(std::move(needs));
}

}  // namespace

void Program::add_parts(const ParsedRule& rule, std::uint32_t number, NeedsFinder& finder) {
  for (const Alternative& alternative : rule.alternatives) {
    Part part;
    part.rule = number;
    const Needs needs = needs_of(alternative, finder);
    for (const ConditionPtr& need : needs) part.needs.push_back(conditions_.add(need));
    const auto place = static_cast<std::uint32_t>(parts_.size());
    if (needs.empty()) {
      parts_without_key_.push_back(place);
    } else {
      const std::uint32_t key = part.needs[rarest_of(needs)];
      if (parts_by_key_.size() <= key) parts_by_key_.resize(key + std::size_t{1});
      parts_by_key_[key].push_back(place);
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

// The conditions that instructions [begin, end) ask for, sorted.
std::vector<std::uint32_t> Program::conditions_between(Address begin, Address end) const {
  std::vector<std::uint32_t> conditions;
  for (Address at = begin; at < end; ++at) {
    if (code_[at].op == Op::item) conditions.push_back(code_[at].argument);
  }
  std::ranges::sort(conditions);
  conditions.erase(std::unique(conditions.begin(), conditions.end()), conditions.end());
  return conditions;
}

AlternativeCode Program::write(const Alternative& alternative, const Rule& rule, std::uint32_t number) {
  CodeWriter writer(code_, conditions_);
  AlternativeCode made;
  made.begin = static_cast<Address>(code_.size());
  Address at = writer.put(Op::accept, number, nowhere);
  if (alternative.right) at = writer.write(*alternative.right, at, rule.captures);
  at = writer.put(Op::core_end, 0, at);
  made.core = writer.write(*alternative.core, at, rule.captures);
  made.entry = made.core;
  made.has_right = alternative.right != nullptr;
  if (alternative.left) made.entry = writer.write(*alternative.left, made.core, rule.captures);
  made.end = static_cast<Address>(code_.size());
  if (!alternative.left) return made;
  made.left = writer.write(*alternative.left, writer.put(Op::accept, number, nowhere), rule.captures);
  made.left_captures = alternative.left->captures;
  return made;
}

}  // namespace backlot::grammar
