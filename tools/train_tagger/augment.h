// Copies of training sentences in other dress, so that the tagger bears headlines and hyphens.
#pragma once

#include "treebank/conllu.h"

#include <cstdint>
#include <vector>

namespace backlot::train {

// Adds to `sentences`: copies of some in capitals, some in title case, some without capitals; and of those in which the
// treebank cuts hyphenated words ("hot - tempered") a copy with the words whole. The same seed gives the same copies.
void augment(std::vector<treebank::Sentence>& sentences, std::uint32_t seed);

}  // namespace backlot::train
