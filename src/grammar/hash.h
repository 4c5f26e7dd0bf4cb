// Hashes of numbers, for the tables of the automaton.
#pragma once

#include <cstdint>
#include <span>

namespace backlot::grammar {

inline std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15ULL;
  return x ^ (x >> 29);
}

template <class Number>
std::uint64_t hash_numbers(std::span<const Number> numbers, std::uint64_t seed = 0) {
  std::uint64_t hash = seed;
  for (const Number n : numbers) hash = mixed(hash + n + 0x9E3779B97F4A7C15ULL);
  return hash;
}

}  // namespace backlot::grammar
