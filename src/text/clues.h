// What the tagger looks at in a token by itself: numbers from which features are made.
#pragma once

#include "backlot/text/lexicon.h"
#include "backlot/text/text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::text {

struct Clue {
  std::uint64_t word = 0;  // hash_word() of the folded word
  std::uint64_t head = 0;  // its first eight bytes
  std::uint64_t tail = 0;  // its last eight bytes, the last one highest
  std::uint32_t tags = 0;  // class of the tags it takes; of an unknown word: made of its kinds
  std::uint16_t kinds = 0;
  std::uint16_t shape = 0;  // case, digits, marks, place in the sentence; see shape_key()
  std::uint8_t length = 0;  // bytes, at most 255
  bool capital = false;
  const LexiconSlot* entry = nullptr;

  // Whether `tags` was counted in the treebank, not made of kinds.
  bool has_class() const { return tags < first_unknown_class; }
  static constexpr std::uint32_t first_unknown_class = 0x10000;
};

// Clues of one sentence between two empty ones on either side: the clue of token i is clues[i + 2].
inline constexpr std::size_t clue_margin = 2;

// Fills `out` with the clues of the tokens of a sentence.
void read_clues(std::span<const Token> sentence, const Lexicon& lexicon, std::vector<Clue>& out);

// Makes a clue that of a word that the lexicon has not (for training on rare words).
void forget_word(Clue& clue);

}  // namespace backlot::text
