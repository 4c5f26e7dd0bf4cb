// The table behind lexicon.h, as the compiler of the lexicons lays it out.
#pragma once

#include "backlot/mentions/lexicon.h"

#include <cstddef>

namespace backlot::mentions::lexicon {

// Open addressing: an entry stands at slot_of(hash) or after it, before the first empty slot. Eight bytes a slot keep
// the table of some 30,000 words in the second-level cache; the few hundred different Words lie apart.
struct Slot {
  std::uint32_t tag = 0;   // tag_of(hash); 0: empty
  std::uint32_t word = 0;  // index into words
};

constexpr std::uint64_t mix(std::uint64_t hash) { return hash * 0x9E3779B97F4A7C15ULL; }
constexpr std::size_t slot_of(std::uint64_t hash, unsigned bits) {
  return static_cast<std::size_t>(mix(hash) >> (64U - bits));
}
// Bits that slot_of() does not use, never 0: with those, two keys are told apart by more than 40 bits.
constexpr std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(mix(hash)) | 1U; }

}  // namespace backlot::mentions::lexicon
