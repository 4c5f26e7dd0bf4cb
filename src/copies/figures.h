// What is counted of an aligned pair before it is judged.
//
//   Figures f = figures_of(first, second, align(first, second, scratch), reader);
//
// "Derived" are the words of passages that are kept or swapped: all but those that were dropped or inserted. Shares are
// of weight (Reader::weight), so that "the" and "of" count for little, and furniture counts for nothing. All figures
// but the two shares say the same when the texts are exchanged.
#pragma once

#include "backlot/copies/alignment.h"
#include "backlot/copies/side.h"

#include <cstdint>

namespace backlot::copies {

struct Figures {
  float first_share = 0;   // derived weight of all the weight of the first text
  float second_share = 0;  // and of the second
  float kept = 0;          // kept weight of the derived weight
  float isolated = 0;      // swaps of one word for one between kept words, of the derived words
  float strange = 0;       // of the names and numbers in passages: those that the other text does not have anywhere
  // Of the numbers that stand against numbers: those that stand against others; times the share of the derived words
  // that are in no long run of equal words, as counters and dates change in what is otherwise copied word for word.
  float renumbered = 0;
  std::uint32_t tight = 0;  // words in stretches without holes that kept their names and numbers, or in long equal runs
  std::uint32_t words = 0;  // derived words: the fewer of both texts
};

Figures figures_of(Side& first, Side& second, const Alignment& alignment, const Reader& reader);

}  // namespace backlot::copies
