// The documents of one key, paired: all of them while they are few, else each with those that stand next to it.
#pragma once

#include "backlot/copies/key_sets.h"
#include "backlot/copies/sharing.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

// How the documents of a key are paired that stand in their order: by copy_sketch for a passage, by story_sketch for a
// story, then by content (key_sets.h).
struct PairingRules {
  // How many of those that stand next to it a document of a common key is paired with, on each side.
  static constexpr std::size_t neighbours = 3;
  // Of a passage that more documents have, those that do not stand next to each other are a pair only if they share
  // another one. On 100,000 made documents this leaves out half of the pairs that are none, and none of the copies
  // loses its way to its source.
  static constexpr std::size_t rare = 8;
  // A key is furniture where of 32 of its documents, more than this share of all their keys is one document's only. Of
  // the keys that more than 24 of 20,000 made documents have, those of copied texts reach .32 (95 % of them), those of
  // furniture start at .52.
  static constexpr float most_alone = 0.42F;
  static constexpr std::size_t looks = 32;

  // Which of `count` documents is looked at for that.
  static std::size_t looked_at(std::size_t look, std::size_t count) { return look * count / looks; }

  // Of the documents looked at, each once.
  static bool have_little_in_common(std::span<const KeySets::Sketch> copy_sketches);

  // Calls pair(one, other, what they share) for places in the order, one < other, each pair once; `few`: how many are
  // paired each with each.
  template <class Callback>
  static void for_each_pair(KeyKind kind, std::size_t count, std::size_t few, Callback pair) {
    const bool of_story = kind == KeyKind::story;
    const std::size_t reach = count > few ? neighbours : count;
    const std::size_t alone = count > rare ? neighbours : count;
    for (std::size_t one = 0; one < count; ++one) {
      for (std::size_t other = one + 1; other < count && other - one <= reach; ++other) {
        const SharedKey passage = other - one <= alone ? SharedKey::passage : SharedKey::common_passage;
        pair(one, other, of_story ? SharedKey::story : passage);
      }
    }
  }
};

// One a thread.
class Pairing {
 public:
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
    PairingRules::for_each_pair(key.kind(), count, few_, [&](std::size_t one, std::size_t other, SharedKey said) {
      pair(documents_[one], documents_[other], said);
    });
    return true;
  }

 private:
  void list(std::span<const std::uint32_t> sets);
  void order_by_story();
  bool have_little_in_common() const;

  const KeySets& sets_;
  std::uint32_t few_;
  std::vector<std::uint32_t> documents_;  // ranks
};

}  // namespace backlot::copies
