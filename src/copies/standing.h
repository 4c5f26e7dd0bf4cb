// How a figure of two documents compares with the best that either has with any other.
//
//   Standing of_one, of_other;                  // one of each document
//   for (const float value : …) of_one.add(value);
//   stands_out(0.4F, of_one.usual(), of_other.usual())     // above 1: more than the best five of one, or of the other
//
// Articles on one series all share its names and its background, so that what any two share says little; the
// background is in all of these figures alike, and what is more than it stands out. It needs no others to be known:
// with few the best are few.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace backlot::copies {

class Standing {
 public:
  // Values are not below 0; each other document once, in any order.
  void add(float value) {
    count_ = std::min(count_ + 1, most);
    const auto at = std::ranges::upper_bound(best_, value, std::greater());
    if (at == best_.end()) return;
    std::move_backward(at, best_.end() - 1, best_.end());
    *at = value;
  }

  // The mean of the best, never 0.
  float usual() const {
    float sum = least;
    for (const float value : best_) sum += value;
    return sum / static_cast<float>(std::max(count_, fewest));
  }

 private:
  // Who has fewer than three has others of which nothing is known: one good pair does not stand out from itself.
  static constexpr std::uint32_t fewest = 3;
  static constexpr std::uint32_t most = 5;
  static constexpr float least = 0.02F;  // added to the sum

  std::array<float, most> best_{};  // falling
  std::uint32_t count_ = 0;
};

// The value over what is usual, of the document for which it is more.
inline float stands_out(float value, float usual_of_one, float usual_of_other) {
  return value / std::min(usual_of_one, usual_of_other);
}

}  // namespace backlot::copies
