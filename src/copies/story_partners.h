// Of the pairs that share keys of stories only, those that are among the best of either document: names that are in all
// the news would make each document a candidate for hundreds of others.
//
//   StoryPartners partners(documents, 24);
//   for (const Pair& pair : pairs) partners.count(pair);         // documents by number, below `documents`
//   partners.decide();
//   std::erase_if(pairs, [&](const Pair& pair) { return !partners.keeps(pair); });
#pragma once

#include "backlot/copies/candidates.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

namespace backlot::copies {

class StoryPartners {
 public:
  // Each document keeps those with the most keys in common, `most` at most: where some of equal rank would be too many,
  // none of them. A pair is kept where either document keeps it.
  StoryPartners(std::size_t documents, std::uint32_t most) : most_(most), by_keys_(documents), least_(documents) {}

  // From any number of threads.
  void count(const Pair& pair) {
    if (pair.shared_passages > 0) return;
    std::atomic_ref(by_keys_[pair.first][rank(pair)]).fetch_add(1, std::memory_order_relaxed);
    std::atomic_ref(by_keys_[pair.second][rank(pair)]).fetch_add(1, std::memory_order_relaxed);
  }

  void decide() {
    for (std::size_t document = 0; document < by_keys_.size(); ++document) {
      std::uint32_t kept = 0;
      std::uint8_t least = ranks;
      while (least > 1 && kept + by_keys_[document][least - 1U] <= most_) kept += by_keys_[document][--least];
      least_[document] = least;
    }
    by_keys_ = {};
  }

  bool keeps(const Pair& pair) const {
    return pair.shared_passages > 0 || rank(pair) >= std::min(least_[pair.first], least_[pair.second]);
  }

 private:
  static constexpr std::uint8_t ranks = 12;  // more keys than eleven are as good as eleven

  static std::uint8_t rank(const Pair& pair) {
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(pair.shared_story, ranks - 1U));
  }

  std::uint32_t most_;
  std::vector<std::array<std::uint32_t, ranks>> by_keys_;
  std::vector<std::uint8_t> least_;
};

}  // namespace backlot::copies
