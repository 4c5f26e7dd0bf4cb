// How expressions and synonyms lie in memory. They are laid out when the program is built (thesaurus_compiler.cc reads
// lexicons/expressions*.tsv and synonyms.tsv): nothing is read, parsed or allocated at start-up.
#pragma once

#include "backlot/text/model_layout.h"

#include <cstdint>
#include <string_view>

namespace backlot::unspin {

enum class Relation : std::uint8_t {
  same,     // of one meaning
  near,     // adjectives of similar meaning
  kind,     // the one is a kind of the other
  derived,  // of one root
};

// A term that something may stand for: rows [first, first + count). Open addressing (text::find_slot) by hash of the
// folded term, its words divided by single spaces. `check` is 0 in an empty slot.
struct TermSlot {
  std::uint32_t check = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// One of the terms that a term may stand for.
struct OriginalRow {
  std::uint32_t place = 0;  // of its letters in the pool
  std::uint8_t length = 0;
  Relation relation = Relation::same;
  char part = 'n';        // n, v, a, r: noun, verb, adjective, adverb
  std::uint8_t cost = 0;  // -log P(this term is written | the original is replaced), in steps of 1/12
};

// A run of words that is an expression, starts one, or both.
struct RunSlot {
  std::uint32_t check = 0;  // 0: empty
  std::uint16_t seen = 0;   // how often the expression was seen; 0 does not say that it is none
  std::uint8_t longer = 0;  // 1: longer expressions start so
  char part = 0;            // n, v, a, r; 0 where it is no expression
};
static_assert(sizeof(TermSlot) == 12 && sizeof(OriginalRow) == 8 && sizeof(RunSlot) == 8);

struct ThesaurusHeader {
  text::Section terms;
  text::Section originals;
  text::Section pool;
  text::Section runs;
};

// The key of a run of words from that of the run without its last one; that of no words is 0.
inline std::uint64_t run_key(std::uint64_t before, std::string_view word) {
  return text::scatter((before ^ text::hash_word(word)) * 0xA0761D6478BD642FULL);
}

inline constexpr float thesaurus_steps = 12.0F;

}  // namespace backlot::unspin
