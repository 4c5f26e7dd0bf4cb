// How the n-gram model lies in memory: a header, the vocabulary, and the tables of single words, pairs and triples,
// used in place and never parsed. `tools/train_ngrams` writes what this header describes.
//
// Vocabulary, pairs and triples are open addressing (text/model_layout.h, find_slot). A cell of pairs or triples holds
// 24 bits of the hash of its words and 8 bits of log probability; at two thirds full a triple that is not there is
// taken for another in about one look-up of ten million.
#pragma once

#include "backlot/text/model_layout.h"

#include <cstdint>

namespace backlot::unspin {

// Raised whenever the meaning of a table, a hash or a class of words changes.
inline constexpr std::uint64_t ngram_version = 1;
inline constexpr files::DataFormat ngram_format{"BLNGRAMS", ngram_version};

// A word of the model: a class (word_class.h) below `word_classes`, a word of the vocabulary from there on.
using WordId = std::uint16_t;
inline constexpr WordId word_classes = 16;

struct VocabularySlot {
  std::uint32_t check = 0;  // 0: empty
  WordId id = 0;
  std::uint16_t unused = 0;
};

// Probabilities are kept as their negative natural logarithm in steps of 1/`log_steps`, at most 255 of them.
inline constexpr float log_steps = 12.0F;

// What follows a word that is known alone, and the weight of what the shorter context says.
struct SingleRow {
  std::uint8_t cost = 255;
  std::uint8_t back_off = 0;
};

struct NgramHeader {
  text::Section vocabulary;         // VocabularySlot
  text::Section singles;            // SingleRow, by WordId
  text::Section pairs;              // std::uint32_t: check24 << 8 | cost; 0: empty
  text::Section back_offs;          // std::uint8_t, one for each slot of `pairs`
  text::Section triples;            // std::uint32_t as `pairs`
  float spread[word_classes] = {};  // what naming one word of a class costs, natural logarithm
};

inline std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
  return text::scatter(((std::uint64_t{a} << 16U | b) + 0x9E3779B97F4A7C15ULL) * 0xA0761D6478BD642FULL);
}
inline std::uint64_t triple_key(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  const std::uint64_t words = std::uint64_t{a} << 32U | std::uint64_t{b} << 16U | c;
  return text::scatter((words + 0x165667B19E3779F9ULL) * 0xE7037ED1A0B428DBULL);
}
inline std::uint32_t check_of(std::uint64_t key) { return (text::check24(key) | 1U) << 8U; }

}  // namespace backlot::unspin
