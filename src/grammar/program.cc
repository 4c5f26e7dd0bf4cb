#include "backlot/grammar/program.h"

#include "backlot/grammar/closure.h"
#include "backlot/grammar/needs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace backlot::grammar {
namespace {

// By ascending block.
std::vector<ConditionBlock> blocks_of(const std::vector<std::uint32_t>& conditions) {
  std::map<std::uint64_t, std::uint64_t> masks;
  for (const std::uint32_t condition : conditions) masks[condition / 64] |= std::uint64_t{1} << (condition % 64);
  std::vector<ConditionBlock> blocks;
  for (const auto& [block, mask] : masks) blocks.push_back({block, mask});
  return blocks;
}

// The conditions that instructions [begin, end) ask for.
std::vector<std::uint32_t> conditions_between(std::span<const Instruction> code, Address begin, Address end) {
  std::vector<std::uint32_t> conditions;
  for (const Instruction& i : code.subspan(begin, end - begin)) {
    if (i.op == Op::item) conditions.push_back(i.argument);
  }
  return conditions;
}

}  // namespace

Program::Program(std::vector<ParsedRule> parsed, Classes classes) : classes_(std::move(classes)) {
  NeedsFinder finder;
  // What parts need comes first, so that these conditions have the smallest numbers.
  for (std::uint32_t rule = 0; rule < parsed.size(); ++rule) add_parts(parsed[rule], rule, finder);
  key_count_ = static_cast<std::uint32_t>(conditions_.size());
  auto part = parts_.begin();
  for (ParsedRule& rule : parsed) {
    rule_codes_.push_back(write(rule, static_cast<std::uint32_t>(rules_.size())));
    rule_codes_.back().first_part = static_cast<std::uint32_t>(part - parts_.begin());
    for (const AlternativeCode& alternative : rule_codes_.back().alternatives) {
      part->entry = alternative.entry;
      part->conditions = blocks_of(conditions_between(code_, alternative.begin, alternative.end));
      ++part;
    }
    rules_.push_back(std::move(rule.rule));
  }
  find_first_conditions();
  pair_needs();
  conditions_.freeze();
}

void Program::pair_needs() {
  std::ranges::stable_sort(needs_, {}, [](const PartNeeds& part) { return std::pair(part.rarest, part.second); });
  std::uint32_t at = 0;
  for (std::uint32_t key = 0; key < key_count_; ++key) {
    pairs_begin_.push_back(static_cast<std::uint32_t>(pairs_.size()));
    for (; at < needs_.size() && needs_[at].rarest == key; ++at) {
      const std::uint32_t second = needs_[at].second;
      if (pairs_.size() == pairs_begin_.back() || pairs_.back().second != second) pairs_.push_back({second, at, at});
      ++pairs_.back().end;
    }
  }
  pairs_begin_.push_back(static_cast<std::uint32_t>(pairs_.size()));
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
    PartNeeds numbers;
    numbers.part = static_cast<std::uint32_t>(parts_.size());
    for (const ConditionPtr& need : needs) numbers.needs[numbers.count++] = conditions_.add(need);
    if (needs.empty()) {
      parts_without_key_.push_back(numbers.part);
    } else {
      const auto [rarest, second] = two_rarest_of(needs);
      numbers.rarest = numbers.needs[rarest];
      numbers.second = numbers.needs[second];
      needs_.push_back(numbers);
    }
    parts_.push_back(std::move(part));
  }
}

RuleCode Program::write(const ParsedRule& parsed, std::uint32_t number) {
  RuleCode made;
  made.begin = static_cast<Address>(code_.size());
  for (const Alternative& alternative : parsed.alternatives)
    made.alternatives.push_back(write(alternative, parsed.rule, number));
  made.end = static_cast<Address>(code_.size());
  CodeWriter writer(code_, conditions_);
  for (const PatternPtr& pattern : parsed.unless) {
    const Address accept = writer.put(Op::accept, number, nowhere);
    made.unless.push_back({writer.write(*pattern, accept, {}), {}});
  }
  return made;
}

void Program::find_first_conditions() {
  Closure closure(code_);
  Reached reached;
  const auto first_of = [&](Address entry) {
    reached.clear();
    closure.reset();
    closure.follow(entry, true, reached);
    std::vector<std::uint32_t> conditions;
    for (const Address at : reached.items) conditions.push_back(code_[at].argument);
    return blocks_of(conditions);
  };
  for (RuleCode& rule : rule_codes_) {
    for (AlternativeCode& alternative : rule.alternatives) alternative.first = first_of(alternative.core);
    for (UnlessCode& unless : rule.unless) unless.first = first_of(unless.entry);
  }
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
