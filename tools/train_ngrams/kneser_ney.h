// Modified Kneser-Ney (Chen and Goodman 1999), interpolated: from counts to probabilities and weights of backing off.
#pragma once

#include "train_ngrams/ngram_counts.h"

#include <vector>

namespace backlot::ngrams {

// A run of words with log P(its last word | those before) and, where the run is a context, the log of the weight that
// the shorter context has where this one says nothing. Sorted by key, as Count.
struct Estimate {
  std::uint64_t key = 0;
  double log_probability = 0;
  double log_back_off = 0;
};

struct Estimates {
  std::vector<Estimate> singles;  // one for each WordId, in their order
  std::vector<Estimate> pairs;
  std::vector<Estimate> triples;
};

// The estimates of all runs of `triples`. Every one of `words` words gets some probability.
Estimates estimate(const std::vector<Count>& triples, std::size_t words);

// log P(last word | the two before) by these estimates, backing off where they do not have the triple.
double log_probability(const Estimates& estimates, std::uint64_t triple);

}  // namespace backlot::ngrams
