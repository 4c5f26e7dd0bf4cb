// Where runs of words of the same senses stand in a text: those that stand there once.
//
//   RunIndex index;
//   index.build<3>(senses, {});
//   index.find<3>(senses, run)          // its first word; or `none`, also where it stands twice
//
// Open addressing in four bytes a slot, two to four slots a word: a text of 330 words takes 4 kB.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

class RunIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  bool empty() const { return slots_.empty(); }
  void clear() { slots_.clear(); }

  // Replaces what it holds. `taken`, where given, has `none` for each word with which a run may begin. Of texts of less
  // than two billion words.
  template <std::uint32_t length>
  void build(std::span<const std::uint32_t> senses, std::span<const std::uint32_t> taken) {
    slots_.assign(std::bit_ceil(2 * senses.size() + 1), none);
    for (std::uint32_t at = 0; at + length <= senses.size(); ++at) {
      if (!taken.empty() && taken[at] != none) continue;
      std::uint32_t& slot = slots_[slot_of<length>(senses, &senses[at])];
      slot = slot == none ? at : slot | again;
    }
  }

  // `senses` as they were when it was built; `run` of `length` senses.
  template <std::uint32_t length>
  std::uint32_t find(std::span<const std::uint32_t> senses, const std::uint32_t* run) const {
    const std::uint32_t found = slots_[slot_of<length>(senses, run)];
    return (found & again) == 0 ? found : none;
  }

 private:
  static constexpr std::uint32_t again = 1U << 31U;  // the run came more than once

  template <std::uint32_t length>
  static std::uint32_t hash_of(const std::uint32_t* run) {
    std::uint32_t hash = 0;
    for (std::uint32_t k = 0; k < length; ++k) hash = (hash + run[k]) * 0x9E3779B1U;
    return hash ^ hash >> 15U;
  }

  template <std::uint32_t length>
  static bool are_equal(const std::uint32_t* one, const std::uint32_t* other) {
    bool equal = true;
    for (std::uint32_t k = 0; k < length; ++k) equal = equal && one[k] == other[k];
    return equal;
  }

  // Of the run, or the empty one where it would stand.
  template <std::uint32_t length>
  std::size_t slot_of(std::span<const std::uint32_t> senses, const std::uint32_t* run) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of<length>(run) & mask;
    while (slots_[at] != none && !are_equal<length>(&senses[slots_[at] & ~again], run)) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::uint32_t> slots_;
};

}  // namespace backlot::copies
