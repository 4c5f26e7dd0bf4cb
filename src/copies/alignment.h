// Two texts word by word: what both hold in the same order, and what one has in place of the other's.
//
//   Alignment a = align(first, second, reader, scratch);
//   for (const Passage& p : a.passages)          // derived stretches, in the order of the first text
//     for (const Step& s : p.steps) …            // kept, swapped, dropped, inserted
//
// Anchors are runs of senses that stand once in each text (anchors.h); they are chained over gaps of up to 64 words on
// either side, and a gap is aligned exactly, by a dynamic programme in which a swapped word costs less if it is known
// to stand for the other (gap.h). What stands elsewhere in the other text (paragraphs in another order, three articles
// in a roundup) is a passage of its own, and so is what follows after a longer gap. A passage is worth about five words
// that say something, or holds the whole of a shorter text.
//
// Time and memory grow with the words of both texts, whatever they say: no gap is larger than 64 by 64. A text that
// repeats its words has no anchors but a common beginning and end.
#pragma once

#include "backlot/copies/side.h"
#include "backlot/copies/words.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace backlot::copies {

enum class StepKind : std::uint8_t { kept, swapped, dropped, inserted };

// A run of like words: [first_begin, first_end) of the one text stands against [second_begin, second_end) of the other.
// `kept` runs are of equal length. So are most `swapped` ones, then each word stands for the one at its place; where
// they are not, the one stands for the other as a whole ("at the moment", "today"). A swap that no substitution
// explains is of at most four words; longer stretches of other words are dropped and inserted.
struct Step {
  StepKind kind = StepKind::kept;
  std::uint32_t first_begin = 0, first_end = 0;
  std::uint32_t second_begin = 0, second_end = 0;
};

// A stretch of the one text that stands, more or less, in the other. Begins and ends with kept words. The steps follow
// each other without holes.
struct Passage {
  std::uint32_t first_begin = 0, first_end = 0;
  std::uint32_t second_begin = 0, second_end = 0;
  std::vector<Step> steps;
};

struct Alignment {
  std::vector<Passage> passages;  // by first_begin; they do not overlap in either text
};

// Memory of one thread, used again from pair to pair.
class AlignmentScratch {
 public:
  AlignmentScratch();
  AlignmentScratch(AlignmentScratch&&) noexcept;
  AlignmentScratch& operator=(AlignmentScratch&&) noexcept;
  ~AlignmentScratch();
  struct Memory;
  Memory& memory() { return *memory_; }

  std::array<Side, 2> sides;  // for whoever reads two texts before they are aligned

 private:
  std::unique_ptr<Memory> memory_;
};

// What is worth aligning.
enum class Thoroughness : std::uint8_t {
  all,     // everything
  copies,  // what may be a copy: nothing where both texts have hardly three words in a row in common
};

// align(a, b) is align(b, a) with first and second exchanged. Of a text only the first `longest_aligned` words are
// looked at.
Alignment align(std::span<const Word> first, std::span<const Word> second, const Reader& reader,
                AlignmentScratch& scratch);

// The same of texts that were read.
Alignment align(const Side& first, const Side& second, AlignmentScratch& scratch,
                Thoroughness thoroughness = Thoroughness::all);

}  // namespace backlot::copies
