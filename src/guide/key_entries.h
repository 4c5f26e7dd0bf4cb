// The keys of documents as they are stored: sorted, in pieces by their first bits.
#pragma once

#include "backlot/guide/comparisons.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::guide {

inline constexpr unsigned piece_bits = 12;  // of a key, that tell its piece
inline constexpr std::size_t most_pieces = std::size_t{1} << piece_bits;

// A key, and the document that has it, by a number of 32 bits.
struct KeyEntry {
  std::uint64_t key = 0;
  std::uint32_t document = 0;
  friend auto operator<=>(const KeyEntry&, const KeyEntry&) = default;
};

using KeyEntries = std::vector<KeyEntry>;

static_assert(std::endian::native == std::endian::little, "runs are stored little-endian");

inline std::uint32_t first_bits(std::uint64_t key) { return static_cast<std::uint32_t>(key >> (64 - piece_bits)); }

// The entries of a stored piece, read where they lie.
class StoredKeys {
 public:
  static constexpr std::size_t size_of_one = 12;  // bytes

  explicit StoredKeys(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size() / size_of_one; }
  KeyEntry operator[](std::size_t i) const {
    KeyEntry entry;
    std::memcpy(&entry.key, bytes_.data() + i * size_of_one, sizeof entry.key);
    std::memcpy(&entry.document, bytes_.data() + i * size_of_one + sizeof entry.key, sizeof entry.document);
    return entry;
  }

 private:
  std::string_view bytes_;
};

// Sorted; `number` gives the 32 bits that stand for a document.
template <class Number>
KeyEntries sorted_keys(std::span<const KeyedDocument> documents, Number number) {
  KeyEntries entries;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (const copies::Key key : documents[i].keys) entries.push_back({key.bits, number(i)});
  }
  std::ranges::sort(entries);
  return entries;
}

}  // namespace backlot::guide
