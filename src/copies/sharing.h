// That two documents share one key, and pairs made of all that they share.
#pragma once

#include "backlot/copies/candidates.h"

#include <cstdint>
#include <vector>

namespace backlot::copies {

// What a shared key says.
enum class SharedKey : std::uint8_t {
  passage,
  common_passage,  // of so many documents that it says something together with another one only
  story,
};

// Eight bytes; sorted, those of a pair stand together.
class Sharing {
 public:
  static constexpr std::uint32_t most_documents = 1U << 31U;

  Sharing() = default;
  // `first` and `second` below most_documents.
  Sharing(std::uint32_t first, std::uint32_t second, SharedKey key)
      : bits_(std::uint64_t{first} << 33U | std::uint64_t{second} << 2U | static_cast<std::uint64_t>(key)) {}

  std::uint32_t first() const { return static_cast<std::uint32_t>(bits_ >> 33U); }
  std::uint32_t second() const { return static_cast<std::uint32_t>(bits_ >> 2U) & (most_documents - 1); }
  SharedKey key() const { return static_cast<SharedKey>(bits_ & 3U); }
  bool same_pair(Sharing other) const { return bits_ >> 2U == other.bits_ >> 2U; }
  friend auto operator<=>(Sharing, Sharing) = default;

 private:
  std::uint64_t bits_ = 0;
};

// One pair for all that two documents share, by (first, second). Who shares one common passage shares none.
std::vector<Pair> counted(std::vector<Sharing> sharings);

}  // namespace backlot::copies
