// How well a model expects text it has not seen.
#pragma once

#include "backlot/unspin/ngram_model.h"
#include "train_ngrams/corpus.h"

#include <cstddef>
#include <vector>

namespace backlot::ngrams {

struct Perplexity {
  double all = 0;      // each word and each end of a sentence counts; unknown words pay for being named
  double known = 0;    // words of the vocabulary and ends of sentences only
  double unknown = 0;  // share of words that are not in the vocabulary (numbers and addresses not counted)
  std::size_t words = 0;
};

Perplexity perplexity(const unspin::NgramModel& model, const std::vector<Sentence>& sentences);

}  // namespace backlot::ngrams
