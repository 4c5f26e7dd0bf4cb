// What the pages of a site share beside their articles, left out of two texts that are compared.
#pragma once

#include "backlot/copies/alignment.h"
#include "backlot/copies/keys.h"

#include <functional>

namespace backlot::copies {

// Whether a passage is one that many documents share which have nothing else in common (Candidates::is_furniture). May
// be empty.
using IsFurniture = std::function<bool(Key)>;

// Sets the weights of furniture to 0. Furniture are the words from one sampled passage that is to the last of those
// that follow it without another between; at either end of the text, to the end. A run of kept words is furniture as a
// whole if the passages sampled in it are; what is sampled at its edges depends on the words around. False where there
// is none. What was sampled of a side is kept with it; ask for the furniture of one corpus only until it is read again.
bool leave_out_furniture(const Alignment& alignment, const IsFurniture& is_furniture, Side& first, Side& second);

}  // namespace backlot::copies
