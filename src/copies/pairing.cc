#include "backlot/copies/pairing.h"

#include <algorithm>

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
  float common = 0;
  std::size_t looked = 0;
  for (std::size_t at = 0; at < half; at += step, ++looked) {
    const auto& near = sets_.set_of(documents_[at]).copy_sketch;
    common += common_share(near, sets_.set_of(documents_[at + half]).copy_sketch);
  }
  return common < least_in_common * static_cast<float>(looked);
}

}  // namespace backlot::copies
