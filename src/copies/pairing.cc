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
  std::unordered_map<std::uint32_t, std::uint32_t> documents_with;
  for (std::size_t look = 0; look < looks; ++look) {
    const std::uint32_t document = documents_[look * documents_.size() / looks];
    if (look > 0 && document == documents_[(look - 1) * documents_.size() / looks]) continue;
    for (const std::uint32_t key : sets_.set_of(document).copy_sketch) {
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
