// Keys of word sequences, built up word by word: what the tables of this room are looked up by.
#pragma once

#include "backlot/text/hash.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::unspin {

using PhraseKey = std::uint64_t;

inline PhraseKey key_of(std::string_view word) { return text::hash_word(word); }
// The key of a phrase with one more word; extend(0, key_of(w)) is the phrase of the one word.
inline PhraseKey extend(PhraseKey phrase, PhraseKey word) {
  return text::scatter(phrase * 0x9E3779B97F4A7C15ULL + word);
}

struct PhraseSlot {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  PhraseKey key = 0;
  std::uint32_t value = none;
  std::uint32_t unused = 0;
};

// The number of a phrase in slots that a PhraseTable filled; PhraseSlot::none where it has none.
inline std::uint32_t find_phrase(std::span<const PhraseSlot> slots, PhraseKey key) {
  if (slots.empty()) return PhraseSlot::none;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = key & mask;; at = (at + 1) & mask) {
    if (slots[at].value == PhraseSlot::none || slots[at].key == key) return slots[at].value;
  }
}

// Has the processor fetch what find_phrase() will look at first; for many phrases in a row.
inline void fetch_phrase(std::span<const PhraseSlot> table, PhraseKey key) {
  if (!table.empty()) __builtin_prefetch(&table[key & (table.size() - 1)]);
}

// A table from phrases to numbers that is built once and then asked often: open addressing at most half full. Phrases
// are told apart by their 64-bit keys alone; two that share one would share a number.
class PhraseTable {
 public:
  static constexpr std::uint32_t none = PhraseSlot::none;

  std::uint32_t find(PhraseKey key) const { return find_phrase(slots_, key); }
  const std::vector<PhraseSlot>& slots() const { return slots_; }
  std::size_t size() const { return size_; }
  // Keeps the value that is there, and returns it; otherwise `value`, which is not `none`.
  std::uint32_t insert(PhraseKey key, std::uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    std::size_t at = key & mask_;
    while (slots_[at].value != none && slots_[at].key != key) at = (at + 1) & mask_;
    if (slots_[at].value == none) {
      slots_[at] = {key, value, 0};
      ++size_;
    }
    return slots_[at].value;
  }

 private:
  void grow() {
    const auto old = std::exchange(slots_, std::vector<PhraseSlot>(slots_.empty() ? 64 : 2 * slots_.size()));
    mask_ = slots_.size() - 1;
    size_ = 0;
    for (const PhraseSlot& slot : old)
      if (slot.value != none) insert(slot.key, slot.value);
  }

  std::vector<PhraseSlot> slots_;
  std::size_t size_ = 0;
  std::size_t mask_ = 0;
};

// The words of a phrase as the tokenizer cuts them, folded: "Who're" -> who 're.
std::vector<std::string> words_of(std::string_view phrase);
// The key of the phrase that they make up.
PhraseKey key_of(std::span<const std::string> words);

}  // namespace backlot::unspin
