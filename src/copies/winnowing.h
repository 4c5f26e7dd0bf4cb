// Fingerprints of n consecutive words, and of each window of them the smallest: a sample of a text that is the same
// wherever the same words stand (Schleimer, Wilkerson, Aiken 2003). About two of `window` + 1 fingerprints are taken;
// of a passage of `words` + `window` − 1 words that two texts share, one at least in both.
//
//   Winnowing winnowing({.words = 8, .window = 40});
//   const auto take = [&](std::uint64_t fingerprint, std::uint64_t first_word) { … };
//   for (const Word w : words) winnowing.add(w.hash(), take);
//   winnowing.finish(take);
//
// Neighbours may be handed over that are the same. Holds a few hundred bytes, whatever the length of the text.
#pragma once

#include "backlot/text/hash.h"

#include <array>
#include <cstdint>

namespace backlot::copies {

class Winnowing {
 public:
  static constexpr unsigned longest = 64;  // of both

  struct Options {
    unsigned words = 8;    // of a fingerprint
    unsigned window = 16;  // fingerprints
  };

  explicit Winnowing(Options options) : options_(options) {
    for (unsigned i = 0; i < options.words; ++i) leaving_ *= factor;
  }

  template <class Take>
  void add(std::uint32_t word, Take take) {
    std::uint64_t& oldest = words_[read_++ % options_.words];
    const std::uint64_t value = word + std::uint64_t{1};
    rolling_ = rolling_ * factor + value - oldest * leaving_;
    oldest = value;
    if (read_ >= options_.words) add_fingerprint(text::scatter(rolling_ * 0xE7037ED1A0B428DBULL), take);
  }

  // A text that is shorter than a window has one fingerprint taken, one without n words none.
  template <class Take>
  void finish(Take take) {
    if (seen_ > 0 && seen_ < options_.window) take(smallest_, place_ - 1);
  }

  // Words added.
  std::uint64_t read() const { return read_; }
  // What stands for all words that were added, while they are fewer than n.
  std::uint64_t of_all() const { return text::scatter((rolling_ + read_) * 0xA0761D6478BD642FULL); }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;

  template <class Take>
  void add_fingerprint(std::uint64_t fingerprint, Take take) {
    fingerprints_[seen_ % options_.window] = fingerprint;
    const bool first = ++seen_ == options_.window;
    if (fingerprint <= smallest_ || seen_ == 1) {
      smallest_ = fingerprint;
      place_ = seen_;
    } else if (seen_ - place_ >= options_.window) {
      find_smallest();
    } else if (!first) {
      return;
    }
    if (seen_ >= options_.window) take(smallest_, place_ - 1);
  }

  // The last of equal ones, so that it stays in the window as long as may be.
  void find_smallest() {
    place_ = 0;
    for (std::uint64_t at = seen_ - options_.window + 1; at <= seen_; ++at) {
      const std::uint64_t fingerprint = fingerprints_[(at - 1) % options_.window];
      if (place_ != 0 && fingerprint > smallest_) continue;
      smallest_ = fingerprint;
      place_ = at;
    }
  }

  Options options_;
  std::array<std::uint64_t, longest> words_{};
  std::array<std::uint64_t, longest> fingerprints_{};
  std::uint64_t leaving_ = 1;  // factor to the power of n
  std::uint64_t rolling_ = 0;
  std::uint64_t read_ = 0;
  std::uint64_t seen_ = 0;   // fingerprints
  std::uint64_t place_ = 0;  // of the smallest one in the window, from 1
  std::uint64_t smallest_ = 0;
};

}  // namespace backlot::copies
