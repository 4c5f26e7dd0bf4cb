// Items to symbols: two items are the same symbol where the same conditions hold of both.
//
// The cost of a known item is three looks into hash tables, however many words the rules name. Scratch memory of one
// thread; symbols stay valid until clear().
#pragma once

#include "backlot/grammar/condition_table.h"
#include "backlot/grammar/sequences.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace backlot::grammar {

using Symbol = std::uint32_t;

class Alphabet {
 public:
  explicit Alphabet(const ConditionTable& conditions) : conditions_(&conditions), blocks_(conditions.blocks()) {}

  Symbol symbol(const Item& item) { return symbol(Hashed(conditions_->traits(item))); }
  // Those of the items of a sentence into `out`. Tables are seldom in the cache of the processor: it is told in advance
  // what will be looked at.
  void symbols(std::span<const Item> items, std::vector<Symbol>& out);
  bool holds(Symbol symbol, std::uint32_t condition) const {
    return (symbols_.flat()[symbol * blocks_ + condition / 64] >> (condition % 64) & 1U) != 0;
  }
  // Which conditions hold, one bit each.
  std::span<const std::uint64_t> bits(Symbol symbol) const { return {symbols_.flat() + symbol * blocks_, blocks_}; }
  std::size_t size() const { return symbols_.size(); }
  std::size_t bytes() const;
  void clear();

 private:
  struct Known {
    Traits traits;
    Symbol symbol = none;
  };
  struct Hashed {
    explicit Hashed(const Traits& t);
    Traits traits;
    std::uint64_t hash;
  };
  static constexpr Symbol none = 0xFFFFFFFF;
  using Bits = std::vector<std::uint64_t>;

  Symbol symbol(const Hashed& item);
  Known& slot_of(const Hashed& item);
  void grow();
  Symbol find_symbol(const Traits& traits);
  const Bits& base_of(const Traits& traits);

  const ConditionTable* conditions_;
  std::size_t blocks_;
  std::size_t known_count_ = 0;
  std::vector<Known> known_ = std::vector<Known>(256);  // by traits: a power of two, at most half full
  Sequences<std::uint64_t> symbols_;                    // which conditions hold, one bit each
  std::unordered_map<std::uint64_t, std::vector<std::pair<Traits, Bits>>> bases_;
  std::size_t base_count_ = 0;
  Bits scratch_;
  std::vector<ConditionTable::Words> words_;  // of the items of a sentence
  std::vector<Hashed> items_;                 // the same
};

}  // namespace backlot::grammar
