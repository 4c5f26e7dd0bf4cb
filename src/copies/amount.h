// A number from 0 up that is kept in whole units, so that a sum of many is the same in whatever order they are added.
//
//   Amount sum;                       // 0
//   sum += 0.4F; sum += similar;      // each rounded to the next unit, the sum exact
//   float average = sum / 2;          // reads as a float
//
// A unit is 2^-22. Sums stay below 2^42: what two documents have in common is below 32 (copies/same_news.h), and each
// document looks for at most sixteen others, so that what 2^32 documents have in common is below 2^41.
#pragma once

#include <cstdint>

namespace backlot::copies {

class Amount {
 public:
  static constexpr float unit = 0x1p-22F;

  constexpr Amount() = default;
  // What is below 0, or no number, counts as 0; at most 2^32.
  constexpr Amount(float value) : units_(value > 0 ? units_of(value) : 0) {}  // NOLINT(google-explicit-constructor)
  static constexpr Amount of_units(std::uint64_t units) {
    Amount out;
    out.units_ = units;
    return out;
  }

  constexpr operator float() const { return static_cast<float>(units_) * unit; }  // NOLINT(google-explicit-constructor)
  constexpr std::uint64_t units() const { return units_; }

  constexpr Amount& operator+=(Amount other) {
    units_ += other.units_;
    return *this;
  }

 private:
  static constexpr std::uint64_t units_of(float value) {
    return static_cast<std::uint64_t>(static_cast<double>(value < 0x1p32F ? value : 0x1p32F) / unit + 0.5);
  }

  std::uint64_t units_ = 0;
};

}  // namespace backlot::copies
