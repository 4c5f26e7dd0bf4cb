// The documents of one key, paired: all of them while they are few, else each with those that stand next to it.
#pragma once

#include "backlot/copies/key_sets.h"
#include "backlot/copies/sharing.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// One a thread.
class Pairing {
 public:
  // How many of those that stand next to it a document of a common key is paired with, on each side.
  static constexpr std::size_t neighbours = 3;
  // Of a passage that more documents have, those that do not stand next to each other are a pair only if they share
  // another one. On 100,000 made documents this leaves out half of the pairs that are none, and none of the copies
  // loses its way to its source.
  static constexpr std::size_t rare = 8;
  // A key is furniture where its documents have less than this in common (common_share), on average.
  static constexpr float least_in_common = 0.06F;
  // … or less than this, and each key that a pair has in common is one of so many pairs: copies have lost now this
  // passage, now that; the pages of a site all share the same one.
  static constexpr float most_furniture = 0.35F;
  static constexpr float same_in_common = 0.35F;

  // `sets` must be frozen and outlive the pairing.
  Pairing(const KeySets& sets, std::uint32_t few) : sets_(sets), few_(few) {}

  // Calls pair(rank, rank, what they share) for the documents of `sets`, which have `key`, each pair once. False where
  // the key is furniture, which pairs nothing.
  template <class Callback>
  bool pair_all(Key key, std::span<const std::uint32_t> sets, Callback pair) {
    list(sets);
    const bool of_story = key.kind() == KeyKind::story;
    const std::size_t count = documents_.size();
    if (count > few_ && !of_story && have_little_in_common()) return false;
    if (count > few_ && of_story) order_by_story();
    const std::size_t reach = count > few_ ? neighbours : count;
    const std::size_t alone = count > rare ? neighbours : count;
    for (std::size_t one = 0; one < count; ++one) {
      for (std::size_t other = one + 1; other < count && other - one <= reach; ++other) {
        const SharedKey passage = other - one <= alone ? SharedKey::passage : SharedKey::common_passage;
        pair(documents_[one], documents_[other], of_story ? SharedKey::story : passage);
      }
    }
    return true;
  }

 private:
  void list(std::span<const std::uint32_t> sets);
  void order_by_story();
  // Looks at some pairs that stand far from each other.
  bool have_little_in_common() const;

  const KeySets& sets_;
  std::uint32_t few_;
  std::vector<std::uint32_t> documents_;  // ranks
};

}  // namespace backlot::copies
