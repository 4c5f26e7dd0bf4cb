// Rows of numbers, each kept once and known by its place: sets of conditions, states of an automaton.
//
//   Sequences<std::uint32_t> rows;
//   rows.intern({3, 5}); rows.intern({1}); rows.intern({3, 5});     // 0, 1, 0
#pragma once

#include "backlot/grammar/hash.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

template <class Number>
class Sequences {
 public:
  // The place of a row equal to this one, at the end where it is new.
  std::uint32_t intern(std::span<const Number> row) {
    if (2 * (size() + 1) > slots_.size()) grow();
    const std::size_t at = slot_of(row);
    if (slots_[at] == free) {
      slots_[at] = size();
      numbers_.insert(numbers_.end(), row.begin(), row.end());
      ends_.push_back(static_cast<std::uint32_t>(numbers_.size()));
    }
    return slots_[at];
  }

  // Valid until the next intern().
  std::span<const Number> operator[](std::uint32_t place) const {
    return {numbers_.data() + ends_[place], numbers_.data() + ends_[place + 1]};
  }
  // All rows one behind the other; where all have one length, row n starts at n times that length.
  const Number* flat() const { return numbers_.data(); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size() - 1); }
  std::size_t bytes() const {
    return numbers_.capacity() * sizeof(Number) + (ends_.capacity() + slots_.capacity()) * sizeof(std::uint32_t);
  }

 private:
  static constexpr std::uint32_t free = 0xFFFFFFFF;

  std::size_t slot_of(std::span<const Number> row) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_numbers(row) & mask;
    while (slots_[at] != free && !std::ranges::equal((*this)[slots_[at]], row)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    slots_.assign(std::max<std::size_t>(8, 2 * slots_.size()), free);
    for (std::uint32_t place = 0; place < size(); ++place) slots_[slot_of((*this)[place])] = place;
  }

  std::vector<Number> numbers_;
  std::vector<std::uint32_t> ends_{0};  // row n is [ends_[n], ends_[n + 1]) of numbers_
  std::vector<std::uint32_t> slots_;    // a hash table of places, a power of two, at most half full
};

}  // namespace backlot::grammar
