// Of each window of a text's fingerprints the smallest: a sample that is the same wherever the same words stand
// (Schleimer, Wilkerson, Aiken 2003). About two of `window` + 1 are taken; of `window` consecutive ones that two texts
// share, one at least in both.
//
//   Winnowing winnowing(16);
//   const auto take = [&](std::uint64_t fingerprint, std::uint32_t begin) { … };
//   for (std::uint32_t at = 0; at + n <= words.size(); ++at) winnowing.add(hashes.of(at, at + n), at, take);
//   winnowing.finish(take);
//
// Neighbours may be handed over that are the same. Holds a kilobyte, whatever the length of the text.
#pragma once

#include "backlot/text/hash.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// Fingerprints of any run of words of a text, in constant time.
class RunHashes {
 public:
  static constexpr std::uint32_t longest = 32;  // words of a run

  RunHashes() {
    for (std::uint32_t i = 1; i <= longest; ++i) powers_[i] = powers_[i - 1] * factor;
  }

  void clear() { before_.assign(1, 0); }
  void add(std::uint32_t word) { before_.push_back(before_.back() * factor + word + 1); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(before_.size()) - 1; }

  // Of words [begin, end), at most `longest`. Equal runs have equal fingerprints, wherever they stand.
  std::uint64_t of(std::uint32_t begin, std::uint32_t end) const {
    const std::uint64_t rolled = before_[end] - before_[begin] * powers_[end - begin];
    return text::scatter((rolled + end - begin) * 0xE7037ED1A0B428DBULL);
  }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;

  std::array<std::uint64_t, longest + 1> powers_{1};
  std::vector<std::uint64_t> before_{0};  // of all words before each
};

class Winnowing {
 public:
  static constexpr std::uint32_t widest = 64;  // a power of two

  explicit Winnowing(std::uint32_t window) : window_(window) {}

  // `begin` is handed over with the fingerprint where it is taken.
  template <class Take>
  void add(std::uint64_t fingerprint, std::uint32_t begin, Take take) {
    const bool smaller = seen_ == 0 || fingerprint <= recent_[smallest_ % widest].fingerprint;
    const bool left = !smaller && seen_ - smallest_ >= window_;
    recent_[seen_ % widest] = {fingerprint, begin};
    if (smaller) smallest_ = seen_;
    ++seen_;
    if (left) find_smallest();
    if (seen_ == window_ || (seen_ > window_ && (smaller || left))) hand_over(take);
  }

  // A text with fewer fingerprints than a window has one taken.
  template <class Take>
  void finish(Take take) {
    if (seen_ > 0 && seen_ < window_) hand_over(take);
  }

 private:
  struct Recent {
    std::uint64_t fingerprint = 0;
    std::uint32_t begin = 0;
  };

  template <class Take>
  void hand_over(Take take) const {
    const Recent& smallest = recent_[smallest_ % widest];
    take(smallest.fingerprint, smallest.begin);
  }

  // The last of equal ones, so that it stays in the window as long as may be.
  void find_smallest() {
    smallest_ = seen_ - window_;
    for (std::uint64_t at = smallest_ + 1; at < seen_; ++at)
      if (recent_[at % widest].fingerprint <= recent_[smallest_ % widest].fingerprint) smallest_ = at;
  }

  std::uint32_t window_;
  std::array<Recent, widest> recent_{};
  std::uint64_t seen_ = 0;
  std::uint64_t smallest_ = 0;  // the number of the smallest fingerprint of the window
};

}  // namespace backlot::copies
