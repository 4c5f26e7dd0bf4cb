// The exceptions of the lemmatiser: what the rules get wrong in the treebank, and irregular forms of WordNet.
#pragma once

#include "backlot/text/lemmatizer.h"
#include "train_tagger/wordnet.h"
#include "treebank/conllu.h"

#include <string>
#include <vector>

namespace backlot::train {

struct LemmaTables {
  std::vector<text::LemmaSlot> exceptions;
  std::string pool;
};

// Sets the flags about lemmas in `words` too.
LemmaTables build_lemmas(const std::vector<treebank::Sentence>& sentences, const WordNet& wordnet,
                         const std::vector<text::KindSlot>& bases, std::vector<text::LexiconSlot>& words);

}  // namespace backlot::train
