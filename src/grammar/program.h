// The compiled rules: what a Grammar shares with its Matchers. Immutable once it is made.
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/code.h"
#include "backlot/grammar/grammar.h"
#include "backlot/grammar/needs.h"
#include "backlot/grammar/rule_parser.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

// Conditions by their bits: those of a 64-bit block.
struct ConditionBlock {
  std::uint64_t block = 0;  // conditions from 64 * block
  std::uint64_t mask = 0;
};

// Whether any of those conditions holds of the item with these bits (Alphabet::bits).
inline bool holds_any(const std::uint64_t* bits, std::span<const ConditionBlock> conditions) {
  for (const ConditionBlock& c : conditions) {
    if ((bits[c.block] & c.mask) != 0) return true;
  }
  return false;
}

// Conditions that hold of items of any match of a part, one behind the other.
struct PartNeeds {
  std::uint32_t part = 0;
  std::uint32_t count = 0;
  std::uint32_t rarest = 0;  // of its needs
  std::uint32_t second = 0;  // the rarest beside that; that one again where it has no other
  std::array<std::uint32_t, max_needs> needs{};

  std::span<const std::uint32_t> all() const { return {needs.data(), count}; }
};

// Parts that need both: their rarest need, under which this is listed, and `second`. One look tells for all of them.
struct NeedPair {
  std::uint32_t second = 0;
  std::uint32_t begin = 0;  // of the needs of parts
  std::uint32_t end = 0;
};

// One `match` clause of a rule, to be told apart from all others by the automaton.
struct Part {
  std::uint32_t rule = 0;
  Address entry = nowhere;
  std::vector<ConditionBlock> conditions;  // all that it asks for

  static void visit(auto& archive, auto& self) { archive(self.rule, self.entry, self.conditions); }
};

// One `match` clause: left context, core, core_end, right context, accept, in one row of instructions.
struct AlternativeCode {
  Address entry = nowhere;  // of the left context; of the core where there is none
  Address core = nowhere;
  Address begin = 0;  // the instructions are [begin, end)
  Address end = 0;
  Address left = nowhere;      // the left context once more, by itself, with an accept of its own
  bool left_captures = false;  // fields are captured in the left context
  bool has_right = false;
  std::vector<ConditionBlock> first;  // conditions one of which holds of the first item of the core

  static void visit(auto& archive, auto& self) {
    archive(self.entry, self.core, self.begin, self.end, self.left, self.left_captures, self.has_right, self.first);
  }
};

// A pattern of `unless`.
struct UnlessCode {
  Address entry = nowhere;
  std::vector<ConditionBlock> first;  // conditions one of which holds of the first item

  static void visit(auto& archive, auto& self) { archive(self.entry, self.first); }
};

struct RuleCode {
  std::vector<AlternativeCode> alternatives;
  std::uint32_t first_part = 0;  // the alternatives are the parts from this on
  Address begin = 0;             // the instructions of the alternatives are [begin, end)
  Address end = 0;
  std::vector<UnlessCode> unless;

  static void visit(auto& archive, auto& self) {
    archive(self.alternatives, self.first_part, self.begin, self.end, self.unless);
  }
};

class Program {
 public:
  Program(std::vector<ParsedRule> parsed, Classes classes);
  Program() = default;  // no rules; to be read from an image

  const std::vector<Rule>& rules() const { return rules_; }
  const Classes& classes() const { return classes_; }
  const ConditionTable& conditions() const { return conditions_; }
  std::span<const Instruction> code() const { return code_; }
  const RuleCode& code_of(std::uint32_t rule) const { return rule_codes_[rule]; }

  // All `match` clauses of all rules, in order.
  std::span<const Part> parts() const { return parts_; }
  // The needs of parts are the conditions below this.
  std::uint32_t key_count() const { return key_count_; }
  // The parts of which this is the rarest need, by what they need beside it.
  std::span<const NeedPair> pairs_with(std::uint32_t key) const {
    return std::span(pairs_).subspan(pairs_begin_[key], pairs_begin_[key + 1] - pairs_begin_[key]);
  }
  std::span<const PartNeeds> parts_with(const NeedPair& both) const {
    return std::span(needs_).subspan(both.begin, both.end - both.begin);
  }
  std::span<const std::uint32_t> parts_without_key() const { return parts_without_key_; }

  static void visit(auto& archive, auto& self) {
    archive(self.classes_, self.rules_, self.conditions_, self.code_, self.rule_codes_, self.parts_, self.key_count_,
            self.needs_, self.pairs_, self.pairs_begin_, self.parts_without_key_);
  }

 private:
  RuleCode write(const ParsedRule& rule, std::uint32_t number);
  AlternativeCode write(const Alternative& alternative, const Rule& rule, std::uint32_t number);
  void find_first_conditions();
  void pair_needs();
  void add_parts(const ParsedRule& rule, std::uint32_t number, NeedsFinder& finder);

  Classes classes_;
  std::vector<Rule> rules_;
  ConditionTable conditions_;
  std::vector<Instruction> code_;
  std::vector<RuleCode> rule_codes_;
  std::vector<Part> parts_;
  std::uint32_t key_count_ = 0;
  std::vector<PartNeeds> needs_;            // of the parts, by rarest and second
  std::vector<NeedPair> pairs_;             // by rarest
  std::vector<std::uint32_t> pairs_begin_;  // by key: where its pairs start
  std::vector<std::uint32_t> parts_without_key_;
};

}  // namespace backlot::grammar
