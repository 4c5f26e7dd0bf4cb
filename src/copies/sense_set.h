// A set of senses, filled once for a text and asked for each name of another: open addressing, no deletion.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace backlot::copies {

class SenseSet {
 public:
  // Empties it and makes room for so many.
  void reset(std::size_t most) { slots_.assign(std::bit_ceil(2 * most + 1), empty); }

  void insert(std::uint32_t sense) { slots_[place(sense)] = sense; }
  bool contains(std::uint32_t sense) const { return slots_[place(sense)] == sense; }

 private:
  static constexpr std::uint32_t empty = 0xFFFFFFFF;  // no sense: they have 29 bits

  std::size_t place(std::uint32_t sense) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (sense * 0x9E3779B1U >> 3U) & mask;
    while (slots_[at] != empty && slots_[at] != sense) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::uint32_t> slots_;
};

}  // namespace backlot::copies
