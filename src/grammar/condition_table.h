// All conditions of all rules, each once, with words as numbers: which of them hold of an item is a set of bits.
//
//   ConditionTable table;
//   const auto number = table.add(condition);        // while compiling
//   table.fill(table.traits(item), bits);             // bit `number` of `bits`: whether it holds
#pragma once

#include "backlot/grammar/condition.h"
#include "backlot/grammar/vocabulary.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::grammar {

// What conditions can tell items apart by. Words that no rule names are all the same word, 0.
struct Traits {
  std::uint32_t word = 0;
  std::uint32_t lemma = 0;
  std::uint32_t tag = 0;
  std::uint64_t classes = 0;  // only those that some rule names
  friend bool operator==(const Traits&, const Traits&) = default;
};

class ConditionTable {
 public:
  // The number of the condition; equal conditions have the same one.
  std::uint32_t add(const ConditionPtr& condition);
  // To be called once after the last add().
  void freeze();

  std::size_t size() const { return roots_.size(); }
  std::size_t blocks() const { return (size() + 63) / 64; }  // 64-bit blocks that hold a bit for each condition

  // Of an item, in two steps: words() of many items before the first traits() (see Vocabulary::fetch).
  struct Words {
    std::uint64_t word = 0;
    std::uint64_t lemma = 0;
  };
  Words words(const Item& item) const;
  Traits traits(const Item& item, Words words) const;
  Traits traits(const Item& item) const { return traits(item, words(item)); }
  bool holds(std::uint32_t number, const Traits& traits) const { return node_holds(roots_[number], traits); }

  // The bits of an item of which only tag and classes are known. `bits` has blocks() blocks.
  void fill_base(const Traits& traits, std::span<std::uint64_t> bits) const;
  // Corrects those bits of conditions that name the item's word or lemma: the only ones that can differ.
  void refine(const Traits& traits, std::span<std::uint64_t> bits) const;

  // Of a frozen table.
  static void visit(auto& archive, auto& self) {
    archive(self.vocabulary_, self.uses_, self.classes_, self.nodes_, self.numbers_, self.roots_, self.wordless_,
            self.naming_begin_, self.naming_);
  }

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Node {
    Condition::Kind kind = Condition::Kind::features;
    bool anything = false;
    std::uint32_t tags = 0;
    std::uint64_t classes = 0;
    Range words;   // of numbers_, sorted
    Range lemmas;  // of numbers_, sorted
    Range parts;   // of numbers_: nodes

    static void visit(auto& archive, auto& self) {
      archive(self.kind, self.anything, self.tags, self.classes, self.words, self.lemmas, self.parts);
    }
  };

  std::uint32_t node_of(const Condition& condition);
  Node make_node(const Condition& condition);
  std::string content_of(const Node& node) const;
  enum Use : std::uint8_t { as_word = 1, as_lemma = 2 };
  Range add_words(const std::vector<std::string>& words, Use use);
  bool is_used(std::uint32_t word, Use use) const { return (uses_[word] & use) != 0; }
  bool node_holds(std::uint32_t node, const Traits& traits) const;
  bool may_hold_wordless(std::uint32_t node) const;
  bool lists(Range range, std::uint32_t number) const;
  void collect_words(std::uint32_t node, std::vector<std::uint32_t>& words) const;
  void refine_for(std::uint32_t word, const Traits& traits, std::span<std::uint64_t> bits) const;

  Vocabulary vocabulary_;
  std::vector<std::uint8_t> uses_ = {0};  // by word: how conditions use it, as bits
  std::uint64_t classes_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> roots_;
  std::vector<std::uint32_t> root_of_node_;  // the condition whose root a node is
  std::vector<std::uint32_t> wordless_;      // conditions that may hold of a word that no rule names
  std::vector<std::uint32_t> naming_begin_;  // by word: where its conditions start in naming_
  std::vector<std::uint32_t> naming_;
  std::unordered_map<const Condition*, std::uint32_t> by_condition_;  // numbers
  std::unordered_map<const Condition*, std::uint32_t> by_address_;    // nodes, of parts too
  std::unordered_map<std::string, std::uint32_t> by_content_;         // nodes
  std::vector<ConditionPtr> kept_;                                    // so that addresses stay those of one condition
};

}  // namespace backlot::grammar
