// A hash that is stored: the same on every machine and in every version, so it is spelled out here (FNV-1a, 64 bits,
// with a last mixing step). Fields are kept apart by their length.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlot::guide {

class Digest {
 public:
  Digest& add(std::string_view text) {
    for (const char c : text) take(static_cast<unsigned char>(c));
    return add(static_cast<std::int64_t>(text.size()));
  }

  Digest& add(std::int64_t number) {
    auto bits = static_cast<std::uint64_t>(number);
    for (int i = 0; i < 8; ++i, bits >>= 8U) take(static_cast<unsigned char>(bits & 0xFFU));
    return *this;
  }

  std::int64_t value() const {
    std::uint64_t h = state_;
    h ^= h >> 33U;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33U;
    return static_cast<std::int64_t>(h);
  }

 private:
  void take(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3ULL; }
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

}  // namespace backlot::guide
