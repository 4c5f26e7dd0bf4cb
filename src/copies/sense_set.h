// A set of senses, filled once for a text and asked for each name of another: open addressing, no deletion.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

class SenseSet {
 public:
  // Empties it and makes room for so many.
  void reset(std::size_t most) { slots_.assign(std::bit_ceil(2 * most + 1), none); }
  void clear() { slots_.clear(); }
  bool empty() const { return slots_.empty(); }

  void insert_all(std::span<const std::uint32_t> senses) {
    reset(senses.size());
    for (const std::uint32_t sense : senses) insert(sense);
  }

  void insert(std::uint32_t sense) { slots_[place(sense)] = sense; }
  bool contains(std::uint32_t sense) const { return slots_[place(sense)] == sense; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;  // no sense: they have 29 bits

  std::size_t place(std::uint32_t sense) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (sense * 0x9E3779B1U >> 3U) & mask;
    while (slots_[at] != none && slots_[at] != sense) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::uint32_t> slots_;
};

}  // namespace backlot::copies
