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
  std::vector<KeySets::Sketch> sketches;
  const std::size_t count = documents_.size();
  for (std::size_t look = 0; look < PairingRules::looks; ++look) {
    const std::size_t at = PairingRules::looked_at(look, count);
    if (look == 0 || at != PairingRules::looked_at(look - 1, count))
      sketches.push_back(sets_.set_of(documents_[at]).copy_sketch);
  }
  return PairingRules::have_little_in_common(sketches);
}

bool PairingRules::have_little_in_common(std::span<const KeySets::Sketch> copy_sketches) {
  std::unordered_map<std::uint32_t, std::uint32_t> documents_with;
  for (const KeySets::Sketch& sketch : copy_sketches) {
    for (const std::uint32_t key : sketch) {
      if (key != KeySets::none) ++documents_with[key];
    }
  }
  std::uint32_t keys = 0, alone = 0;
  for (const auto& [key, documents] : documents_with) {
    keys += documents;
    alone += documents == 1 ? 1 : 0;
  }
  return static_cast<float>(alone) > most_alone * static_cast<float>(keys);
}

}  // namespace backlot::copies
