// Hashes of words and of features: the keys under which a model keeps what it knows. They are part of the model's
// format: a change here needs a new `model_version`.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace backlot::text {

// `count` bytes, at most eight, at the start of `text` as a number, the first byte lowest. Two loads that overlap take
// them all: a copy of a length that is not known is a call.
inline std::uint64_t leading_bytes(const char* text, std::size_t count) {
  const auto load = [](const char* from, auto bytes) {
    std::memcpy(&bytes, from, sizeof(bytes));
    return std::uint64_t{bytes};
  };
  if (count == 8) return load(text, std::uint64_t{});
  if (count >= 4) return load(text, std::uint32_t{}) | load(text + count - 4, std::uint32_t{}) << (8 * (count - 4));
  if (count >= 2) return load(text, std::uint16_t{}) | load(text + count - 2, std::uint16_t{}) << (8 * (count - 2));
  return count == 1 ? static_cast<unsigned char>(*text) : 0;
}

inline std::uint64_t scatter(std::uint64_t x) {
  x ^= x >> 32U;
  x *= 0x9FB21C651E98DF25ULL;
  x ^= x >> 29U;
  return x;
}

inline std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = word.size() * 0xA0761D6478BD642FULL;
  while (word.size() > 8) {
    hash = scatter(hash ^ leading_bytes(word.data(), 8));
    word.remove_prefix(8);
  }
  return scatter((hash ^ leading_bytes(word.data(), word.size())) * 0xE7037ED1A0B428DBULL);
}

// The key of a feature of kind `kind` with up to three values.
inline std::uint64_t feature_key(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
  const std::uint64_t mixed = (a + kind * 0x9E3779B97F4A7C15ULL) * 0xA0761D6478BD642FULL ^
                              (b + 0x165667B19E3779F9ULL) * 0xE7037ED1A0B428DBULL ^ (c * 0x8EBC6AF09C88C6E3ULL);
  return scatter(mixed);
}

// Where in a table of `slots` slots a key is looked for first. Uses the upper half; checks use the lower one.
inline std::uint32_t first_slot(std::uint64_t key, std::uint32_t slots) {
  return static_cast<std::uint32_t>(((key >> 32U) * slots) >> 32U);
}

}  // namespace backlot::text
