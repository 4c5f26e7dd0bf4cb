// The compiled rules: what a Grammar shares with its Matchers. Immutable once it is made.
#pragma once

#include "backlot/grammar/code.h"
#include "backlot/grammar/grammar.h"
#include "backlot/grammar/rule_parser.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

// One `match` clause: left context, core, core_end, right context, accept, in one row of instructions.
struct AlternativeCode {
  Address entry = nowhere;  // of the left context; of the core where there is none
  Address core = nowhere;
  Address left = nowhere;      // the left context once more, by itself, with an accept of its own
  bool left_captures = false;  // fields are captured in the left context
  bool has_right = false;
};

struct RuleCode {
  std::vector<AlternativeCode> alternatives;
  Address begin = 0;  // the instructions of the alternatives are [begin, end)
  Address end = 0;
  std::vector<Address> unless;
};

// Instructions that take the first item of a match, by the condition they ask for.
struct FirstStep {
  std::uint32_t condition = 0;
  std::vector<Address> next;  // where to go on
};

class Program {
 public:
  Program(std::vector<ParsedRule> parsed, Classes classes);

  const std::vector<Rule>& rules() const { return rules_; }
  const Classes& classes() const { return classes_; }
  const ConditionTable& conditions() const { return conditions_; }
  std::span<const Instruction> code() const { return code_; }
  const RuleCode& code_of(std::uint32_t rule) const { return rule_codes_[rule]; }

  // First steps of all rules anywhere in a sentence, and those that are possible only at its start.
  std::span<const FirstStep> first_steps() const { return first_steps_; }
  std::span<const FirstStep> first_steps_at_start() const { return first_steps_at_start_; }

 private:
  RuleCode write(const ParsedRule& rule, std::uint32_t number);
  AlternativeCode write(const Alternative& alternative, const Rule& rule, std::uint32_t number);
  std::vector<FirstStep> find_first_steps(bool at_start) const;

  Classes classes_;
  std::vector<Rule> rules_;
  ConditionTable conditions_;
  std::vector<Instruction> code_;
  std::vector<RuleCode> rule_codes_;
  std::vector<FirstStep> first_steps_;
  std::vector<FirstStep> first_steps_at_start_;
};

}  // namespace backlot::grammar
