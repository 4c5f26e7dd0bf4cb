// Korean names, as news in English spells them, in place of the names of people in a sentence.
#pragma once

#include "treebank/conllu.h"

#include <random>

namespace backlot::train {

// Each name of two or more words becomes a family name and a given one ("Kim Da Mi", "Kim Da-mi", "Kim Dami"), some
// single names a given name or a short name in capitals, as groups and broadcasters have. Empty where the sentence has
// no such name.
treebank::Sentence with_korean_names(const treebank::Sentence& sentence, std::minstd_rand& random);

}  // namespace backlot::train
