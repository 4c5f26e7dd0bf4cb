// Of each window of a text's fingerprints the smallest: a sample that is the same wherever the same words stand
// (Schleimer, Wilkerson, Aiken 2003). About two of `window` + 1 are taken; of `window` consecutive ones that two texts
// share, one at least in both.
//
//   RunHashes hashes;
//   for (const Word word : words) hashes.add(word.hash());
//   for (std::uint32_t at = 0; at + n <= hashes.size(); ++at) fingerprints.push_back(hashes.of(at, at + n));
//   winnow(fingerprints, 16, [&](std::size_t place) { … });
#pragma once

#include "backlot/text/hash.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

namespace detail {
inline constexpr std::uint64_t run_factor = 0x9E3779B97F4A7C15ULL;

inline std::uint64_t scattered_run(std::uint64_t rolled, std::uint32_t words) {
  return text::scatter((rolled + words) * 0xE7037ED1A0B428DBULL);
}
}  // namespace detail

// Fingerprints of any run of words of a text, in constant time. Equal runs have equal ones, wherever they stand.
class RunHashes {
 public:
  static constexpr std::uint32_t longest = 32;  // words of a run

  RunHashes() {
    for (std::uint32_t i = 1; i <= longest; ++i) powers_[i] = powers_[i - 1] * detail::run_factor;
  }

  void reserve(std::size_t words) { before_.reserve(words + 1); }
  void add(std::uint32_t word) { before_.push_back(before_.back() * detail::run_factor + word + 1); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(before_.size()) - 1; }

  // Of words [begin, end), at most `longest`.
  std::uint64_t of(std::uint32_t begin, std::uint32_t end) const {
    return detail::scattered_run(before_[end] - before_[begin] * powers_[end - begin], end - begin);
  }

 private:
  std::array<std::uint64_t, longest + 1> powers_{1};
  std::vector<std::uint64_t> before_{0};  // of all words before each
};

// The same of runs of one length, one after the other.
class RollingHash {
 public:
  explicit RollingHash(std::uint32_t words) : words_(words) {
    for (std::uint32_t i = 0; i < words; ++i) power_ *= detail::run_factor;
  }

  void add(std::uint32_t word) { rolled_ = rolled_ * detail::run_factor + word + 1; }
  // The run that begins a word later.
  void replace(std::uint32_t first, std::uint32_t next) {
    add(next);
    rolled_ -= (std::uint64_t{first} + 1) * power_;
  }
  std::uint64_t value() const { return detail::scattered_run(rolled_, words_); }

 private:
  std::uint32_t words_;
  std::uint64_t power_ = 1;  // of the factor
  std::uint64_t rolled_ = 0;
};

// Calls take(place) for the sampled of `fingerprints`, in their order, each once. Of equal ones the last of a window is
// taken, so that it stays in the window as long as may be; of fewer fingerprints than a window one is.
template <class Take>
void winnow(std::span<const std::uint64_t> fingerprints, std::size_t window, Take take) {
  if (fingerprints.empty()) return;
  std::size_t smallest = 0;
  const auto find_smallest = [&](std::size_t begin, std::size_t end) {
    smallest = begin;
    for (std::size_t at = begin + 1; at < end; ++at)
      if (fingerprints[at] <= fingerprints[smallest]) smallest = at;
    take(smallest);
  };
  find_smallest(0, std::min(window, fingerprints.size()));
  for (std::size_t at = window; at < fingerprints.size(); ++at) {
    if (fingerprints[at] <= fingerprints[smallest]) {
      smallest = at;
      take(smallest);
    } else if (at - smallest >= window) {
      find_smallest(at + 1 - window, at + 1);
    }
  }
}

}  // namespace backlot::copies
