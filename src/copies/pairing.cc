#include "backlot/copies/pairing.h"

#include <algorithm>
#include <unordered_map>

namespace backlot::copies {

void Pairing::list(std::span<const std::uint32_t> sets) {
  documents_.clear();
  for (const std::uint32_t set : sets) {
    const auto documents = sets_.documents_of(set);
    documents_.insert(documents_.end(), documents.begin(), documents.end());
  }
  std::ranges::sort(documents_);
}

void Pairing::order_by_story() {
  std::ranges::sort(documents_, {}, [&](std::uint32_t rank) { return sets_.story_rank(rank); });
}

bool Pairing::have_little_in_common() const {
  constexpr std::size_t looks = 32;
  const std::size_t half = documents_.size() / 2;
  const std::size_t step = std::max<std::size_t>(half / looks, 1);
  float common = 0, looked = 0;
  std::unordered_map<std::uint32_t, float> pairs_of;  // that share a key
  for (std::size_t at = 0; at < half; at += step, ++looked) {
    const auto& near = sets_.set_of(documents_[at]).copy_sketch;
    const auto& far = sets_.set_of(documents_[at + half]).copy_sketch;
    common += common_share(near, far);
    for (const std::uint32_t key : near) {
      if (key != KeySets::none && std::ranges::binary_search(far, key)) ++pairs_of[key];
    }
  }
  float shared = 0;
  for (const auto& [key, pairs] : pairs_of) shared += pairs;
  const bool always_the_same = shared >= same_in_common * looked * static_cast<float>(pairs_of.size());
  return common < least_in_common * looked || (common < most_furniture * looked && always_the_same);
}

}  // namespace backlot::copies
