// The words a model knows, where they lie in it.
#pragma once

#include "backlot/text/model_layout.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace backlot::text {

// What a word can be, from its base forms in WordNet and its ending, as bits.
enum Kind : std::uint16_t {
  noun_base = 1,
  verb_base = 2,
  adjective_base = 4,
  adverb_base = 8,
  plural_form = 16,          // "scenes", "men"
  verb_s_or_irregular = 32,  // "films", "sang"
  ing_form = 64,
  comparison_form = 128,  // "bigger", "latest"
  ed_form = 256,
  compound = 512,   // what is known holds of the part after the last hyphen
  prefixed = 1024,  // what is known holds of the word without "un", "re", …
};

// A view of the tables of a model, or of tables in the making. Words are folded.
class Lexicon {
 public:
  Lexicon() = default;
  Lexicon(std::span<const LexiconSlot> words, std::span<const KindSlot> bases) : words_(words), bases_(bases) {}

  // The entry of the word with this hash_word(), or nullptr.
  const LexiconSlot* find(std::uint64_t hash) const {
    const std::uint32_t check = check32(hash);
    return find_slot(
        words_, hash, [check](const LexiconSlot& s) { return s.check == check; },
        [](const LexiconSlot& s) { return s.check == 0; });
  }

  // Has the processor fetch what find() will look at first; for many words in a row.
  void fetch(std::uint64_t hash) const {
    if (!words_.empty()) __builtin_prefetch(&words_[first_slot(hash, static_cast<std::uint32_t>(words_.size()))]);
  }

  // Kinds that the dictionary lists for the word itself (the first four, and irregular forms); 0 where it has none.
  std::uint16_t base_kinds(std::string_view word) const;

  // All kinds the word can be.
  std::uint16_t kinds(std::string_view word) const;

 private:
  std::span<const LexiconSlot> words_;
  std::span<const KindSlot> bases_;
};

}  // namespace backlot::text
