// How a model lies in memory: a header and tables of open addressing, used in place and never parsed.
//
// A table (but that of the weights) is a row of slots; a key is looked for from `first_slot` onwards until its check or
// an empty slot is met, and the last slot is followed by the first. Each table has at least one empty slot.
// `tools/train_tagger` writes what this header describes.
#pragma once

#include "backlot/files/data_file.h"
#include "backlot/text/hash.h"
#include "backlot/text/sections.h"

#include <cstdint>
#include <span>

namespace backlot::text {

inline constexpr int lanes = 16;  // scores that are kept apart; see lane_of()

// Raised whenever the meaning of a table, a hash, a feature or a rule of the lemmatiser changes.
inline constexpr std::uint64_t model_version = 3;
inline constexpr files::DataFormat model_format{"BLTAGGER", model_version};

// What is known of a word of the treebank. `check` is 0 in an empty slot.
struct LexiconSlot {
  std::uint32_t check = 0;
  std::uint16_t tags = 0;   // which tags the word takes and how often: the number of a class, from 1
  std::uint16_t kinds = 0;  // kinds of words that dictionaries say it can be (kinds.h)
  std::uint8_t direct = 0;  // the only tag it takes, plus 1; 0 where there are several
  std::uint8_t flags = 0;
  std::uint16_t count = 0;  // how often the treebank has it, at most 65535
};
inline constexpr std::uint8_t has_lemma_exceptions = 1;
inline constexpr std::uint8_t keeps_its_form = 2;  // no exception and no rule changes it under any tag

// A word of WordNet with the kinds of its base form: check in the upper 24 bits, kinds in the lower 8; 0 is empty.
struct KindSlot {
  std::uint32_t bits = 0;
};

// The lemma of a word under one tag, where no rule finds it.
struct LemmaSlot {
  std::uint32_t check = 0;
  std::uint32_t place = 0;  // offset in the pool, times 256, plus the length
};

// The weights of a feature; a unit is ModelHeader::scale.
struct WeightRow {
  std::int8_t weights[lanes] = {};
};
static_assert(sizeof(LexiconSlot) == 12 && sizeof(WeightRow) == 16);

// Weights are looked up a million times a second and half of the features asked for are not there, so a search must not
// branch: a feature lies in one of the `weight_window` slots from its first slot on, whose checks are compared at once.
// Checks (0: empty) and rows are two arrays; there are weight_window - 1 more checks than first slots.
inline constexpr std::uint32_t weight_window = 4;

struct ModelHeader {
  std::uint64_t features = 0;  // feature_fingerprint() of the code that trained it
  Section lexicon;
  Section kinds;
  Section lemmas;
  Section pool;
  Section checks;   // std::uint16_t
  Section weights;  // WeightRow
  float scale = 0;
  std::uint32_t unused = 0;
};

// Checks are never 0, which marks an empty slot.
inline std::uint32_t check32(std::uint64_t key) { return static_cast<std::uint32_t>(key) | 1U; }
inline std::uint32_t check24(std::uint64_t key) { return static_cast<std::uint32_t>(key) & 0xFFFFFFU; }
inline std::uint16_t check16(std::uint64_t key) { return static_cast<std::uint16_t>(key | 1U); }

// Finds the slot for which `same(slot)` holds, from the first slot of `key` to the first for which `empty(slot)` does;
// nullptr where there is none.
template <class Slot, class Same, class Empty>
inline const Slot* find_slot(std::span<const Slot> table, std::uint64_t key, Same same, Empty empty) {
  if (table.empty()) return nullptr;
  const auto slots = static_cast<std::uint32_t>(table.size());
  for (std::uint32_t at = first_slot(key, slots);; at = at + 1 == slots ? 0 : at + 1) {
    const Slot& slot = table[at];
    if (empty(slot)) return nullptr;
    if (same(slot)) return &slot;
  }
}

}  // namespace backlot::text
