// Hashes for the tables of the automaton.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace backlot::grammar {

inline std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15ULL;
  return x ^ (x >> 29);
}

// Of bytes, eight at a time; the same in every program on every machine of one byte order.
inline std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = bytes.size() * 0x9E3779B97F4A7C15ULL;
  std::uint64_t block = 0;
  for (; bytes.size() >= sizeof(block); bytes.remove_prefix(sizeof(block))) {
    std::memcpy(&block, bytes.data(), sizeof(block));
    hash = mixed(hash + block);
  }
  block = 0;
  if (!bytes.empty()) std::memcpy(&block, bytes.data(), bytes.size());
  return mixed(hash + block);
}

template <class Number>
std::uint64_t hash_numbers(std::span<const Number> numbers, std::uint64_t seed = 0) {
  std::uint64_t hash = seed;
  for (const Number n : numbers) hash = mixed(hash + n + 0x9E3779B97F4A7C15ULL);
  return hash;
}

}  // namespace backlot::grammar
