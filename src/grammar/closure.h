// Which instructions are reached without taking an item.
#pragma once

#include "backlot/grammar/code.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

// What is reached: instructions that take an item, and rules that accept.
struct Reached {
  std::vector<Address> items;
  std::vector<std::uint32_t> accepts;
  std::vector<std::uint32_t> accepts_at_end;  // where the sentence ends here

  void clear();
  void sort();  // and drop what is there twice
};

// Follows instructions into a Reached. Scratch memory of one thread; an address is followed once between two resets.
class Closure {
 public:
  explicit Closure(std::span<const Instruction> code)
      : code_(code), seen_(code.size(), 0), seen_at_end_(code.size(), 0) {}

  void reset();
  // Follows from `from`. `at_start` says that no item has been taken yet: `^` lets pass.
  void follow(Address from, bool at_start, Reached& reached);
  // Marks an instruction that takes an item as reached by other means; false where it was already.
  bool mark(Address item) { return mark(seen_, item); }
  std::size_t bytes() const { return 2 * seen_.size() * sizeof(seen_[0]); }

 private:
  bool mark(std::vector<std::uint32_t>& seen, Address at) {
    if (seen[at] == round_) return false;
    seen[at] = round_;
    return true;
  }
  void follow_here(bool at_start, Reached& reached);
  void follow_at_end(bool at_start, Reached& reached);
  void step(const Instruction& instruction, bool at_start, std::vector<Address>& to);

  std::span<const Instruction> code_;
  std::vector<std::uint32_t> seen_;         // == round_: followed in this round
  std::vector<std::uint32_t> seen_at_end_;  // the same behind a `$`
  std::uint32_t round_ = 1;
  std::vector<Address> open_;
  std::vector<Address> open_at_end_;
};

}  // namespace backlot::grammar
