// The lexicon of a model: the words of the treebank with the tags they take, and those of WordNet with their kinds.
#pragma once

#include "backlot/text/lexicon.h"
#include "train_tagger/wordnet.h"
#include "treebank/conllu.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace backlot::train {

struct WordCount {
  std::array<int, text::tag_count> tags{};
  int total = 0;
};

// By folded word.
using WordCounts = std::map<std::string, WordCount>;

WordCounts count_words(const std::vector<treebank::Sentence>& sentences);

// The table of WordNet's words.
std::vector<text::KindSlot> build_kinds(const WordNet& wordnet);

// The table of the words that occur twice or more. `bases` tells what they can be.
std::vector<text::LexiconSlot> build_lexicon(const WordCounts& counts, const std::vector<text::KindSlot>& bases);

}  // namespace backlot::train
