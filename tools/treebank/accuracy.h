// How well a model tags a treebank, its tokens taken for granted.
#pragma once

#include "backlot/text/model.h"
#include "treebank/conllu.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace backlot::treebank {

struct Accuracy {
  std::size_t words = 0;
  std::size_t tags = 0;          // right ones
  std::size_t unknown = 0;       // words that the lexicon of the model has not
  std::size_t unknown_tags = 0;  // right ones among them
  std::size_t lemmas = 0;        // right under the predicted tag, both folded (lower case, no accents)
  std::size_t cased_lemmas = 0;  // right with the capitals that the treebank keeps too
  std::array<std::array<std::size_t, text::tag_count>, text::tag_count> confusion{};  // [gold][predicted]

  double tag_share() const { return share(tags); }
  double lemma_share() const { return share(lemmas); }
  double cased_lemma_share() const { return share(cased_lemmas); }

 private:
  double share(std::size_t right) const {
    return words == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(words);
  }
};

Accuracy measure(const text::Model& model, const std::vector<Sentence>& sentences);

// "UPOS 96.01 %, lemmas 97.20 % (with case 96.9 %), unknown words 86.1 % of 2440; 25094 words".
std::string summary(const Accuracy& accuracy);

}  // namespace backlot::treebank
