// A sentence in the past tense told in the present one.
#pragma once

#include "treebank/conllu.h"

namespace backlot::train {

// "She laughed and they were gone" -> "She laughs and they are gone". Empty where the sentence has no past tense.
treebank::Sentence in_present_tense(const treebank::Sentence& sentence);

}  // namespace backlot::train
