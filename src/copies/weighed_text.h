// A text as it is judged: what each of its words says, and nothing for what is furniture of a site.
//
//   WeighedText one = weigh(first, reader, is_furniture);
//   WeighedText other = weigh(second, reader, is_furniture);
//   leave_out_furniture(alignment, is_furniture, one, other);     // also the edges of what both have of it
#pragma once

#include "backlot/copies/alignment.h"
#include "backlot/copies/keys.h"

#include <functional>
#include <span>
#include <vector>

namespace backlot::copies {

// Whether a passage is one that many documents share which have nothing else in common (Candidates::is_furniture). May
// be empty.
using IsFurniture = std::function<bool(Key)>;

struct WeighedText {
  std::span<const Word> words;
  std::vector<float> weights;  // of each word; 0 for furniture
};

// Furniture are the words from one sampled passage that is to the last of those that follow it without another between;
// at either end of the text, to the end.
WeighedText weigh(std::span<const Word> words, const Reader& reader, const IsFurniture& is_furniture);

// A run of kept words is furniture as a whole if the passages sampled in it are; what is sampled at its edges depends
// on the words around.
void leave_out_furniture(const Alignment& alignment, const IsFurniture& is_furniture, WeighedText& first,
                         WeighedText& second);

}  // namespace backlot::copies
