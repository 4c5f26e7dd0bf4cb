// Writes the tables of src/unspin/ngram_layout.h.
#pragma once

#include "train_ngrams/kneser_ney.h"

#include <string>

namespace backlot::ngrams {

// The model file. `spread`: how many words each class stands for (Vocabulary::kinds_of).
std::string pack_ngrams(const Vocabulary& vocabulary, const Estimates& estimates,
                        const std::array<std::size_t, unspin::word_classes>& spread);

}  // namespace backlot::ngrams
