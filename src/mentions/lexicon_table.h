// The table behind lexicon.h, as the compiler of the lexicons lays it out.
#pragma once

#include "backlot/mentions/lexicon.h"

#include <cstddef>

namespace backlot::mentions::lexicon {

// Open addressing: an entry stands at slot_of(hash) or after it, before the first empty slot.
struct Slot {
  std::uint64_t hash = 0;  // 0: empty
  Word word;
};

constexpr std::size_t slot_of(std::uint64_t hash, unsigned bits) {
  return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >> (64U - bits));
}

}  // namespace backlot::mentions::lexicon
