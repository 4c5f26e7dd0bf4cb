// Two texts word by word: what both hold in the same order, and what one has in place of the other's.
//
//   Alignment a = align(first, second, reader, scratch);
//   for (const Passage& p : a.passages)          // derived stretches, in the order of the first text
//     for (const Step& s : p.steps) …            // kept, swapped, dropped, inserted
//
// Anchors are n-grams of senses that stand once in each text; they are chained, passages are made of chains, and what
// lies between two anchors is aligned by a banded dynamic programme in linear space (Hirschberg 1975), in which a
// swapped word costs less the better it is known to stand for the other. A passage that stands elsewhere in the other
// text (paragraphs in another order, three articles in a roundup) is a passage of its own. Work is bounded: of a text
// of one word repeated at most `longest_gap` words are aligned exactly.
#pragma once

#include "backlot/copies/words.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace backlot::copies {

enum class StepKind : std::uint8_t { kept, swapped, dropped, inserted };

// A run of like words: [first_begin, first_end) of the one text stands against [second_begin, second_end) of the other.
// `kept` runs are of equal length; `swapped` ones may not be ("at the moment", "today").
struct Step {
  StepKind kind = StepKind::kept;
  std::uint32_t first_begin = 0, first_end = 0;
  std::uint32_t second_begin = 0, second_end = 0;
};

// A stretch of the one text that stands, more or less, in the other. Begins and ends with kept words.
struct Passage {
  std::uint32_t first_begin = 0, first_end = 0;
  std::uint32_t second_begin = 0, second_end = 0;
  std::vector<Step> steps;
};

struct Alignment {
  std::vector<Passage> passages;  // by first_begin; they do not overlap in either text
};

class AlignmentScratch {
 public:
  AlignmentScratch();
  AlignmentScratch(AlignmentScratch&&) noexcept;
  AlignmentScratch& operator=(AlignmentScratch&&) noexcept;
  ~AlignmentScratch();
  struct Memory;
  Memory& memory() { return *memory_; }

 private:
  std::unique_ptr<Memory> memory_;
};

Alignment align(std::span<const Word> first, std::span<const Word> second, const Reader& reader,
                AlignmentScratch& scratch);

}  // namespace backlot::copies
