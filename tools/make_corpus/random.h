// Random numbers that are the same everywhere: a seed is a document, on any machine and in any order of making.
//
//   Random r(mixed(seed, document));
//   r.below(6) + 1;  r.chance(0.3);  r.pick(words)
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace backlot::made {

// The finisher of splitmix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}
constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) { return mixed(mixed(a) ^ b); }

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mixed(state_++); }
  // 0 to n - 1; 0 < n < 2^32.
  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U); }
  // From `least` to `most`, both included.
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  bool chance(double p) { return uniform() < p; }
  // 0 to n - 1, the lower the more frequent: rank r about as often as 1/(r+1).
  std::uint32_t zipf(std::size_t n) {
    const auto rank = static_cast<std::uint32_t>(std::pow(static_cast<double>(n) + 1, uniform())) - 1;
    return rank < n ? rank : static_cast<std::uint32_t>(n) - 1;
  }
  template <class Range>
  const auto& pick(const Range& range) {
    return range[below(range.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace backlot::made
