// Copies of training sentences in other dress, so that the tagger bears what the treebank hardly has: headlines,
// hyphenated words, stories told in the present tense, Korean names.
#pragma once

#include "treebank/conllu.h"

#include <cstdint>
#include <vector>

namespace backlot::train {

// Adds copies to `sentences`: some in capitals, some in title case, some without capitals; those in which the treebank
// cuts hyphenated words ("hot - tempered") with the words whole; those in the past tense in the present one; and some
// of those with names with Korean ones. The same seed gives the same copies.
void augment(std::vector<treebank::Sentence>& sentences, std::uint32_t seed);

}  // namespace backlot::train
