// What keys of all kinds are made of. Whole numbers only: a key must be the same on every machine.
#pragma once

#include "backlot/copies/keys.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace backlot::copies {

inline Key key_of(std::uint64_t hash, KeyKind kind) {
  return {(hash & ~std::uint64_t{3}) | static_cast<std::uint64_t>(kind)};
}

// Reader::weight in sixteenths of a bit.
inline constexpr std::uint32_t sixteenths = 16;
inline std::uint32_t bits_of(float weight) {
  return static_cast<std::uint32_t>(weight * static_cast<float>(sixteenths) + 0.5F);
}

// Puts the keys from `first` on into rising order, each once.
inline void sort_from(std::size_t first, std::vector<Key>& keys) {
  const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, keys.end());
  keys.erase(std::unique(begin, keys.end()), keys.end());
}

}  // namespace backlot::copies
