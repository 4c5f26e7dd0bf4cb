// Looking up estimates, and the weights that shorter contexts get.
#pragma once

#include "train_ngrams/kneser_ney.h"

#include <span>

namespace backlot::ngrams {

// The estimate with this key of runs sorted by key, or nullptr.
const Estimate* find_run(const std::vector<Estimate>& runs, std::uint64_t key);

// Calls use(first, last) for each stretch of runs that share all words but the last.
template <class Run, class Use>
void for_each_context(std::span<const Run> runs, Use use) {
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first;
    while (last < runs.size() && runs[last].key >> 16U == runs[first].key >> 16U) ++last;
    use(first, last);
    first = last;
  }
}

// log P(last word | the one before), backing off where there is no such pair.
double log_probability_of_pair(const Estimates& estimates, std::uint64_t pair);

// Sets all weights of backing off so that the probabilities after each context sum up to one, whichever runs were left
// out. Each pair that starts a triple should be there; where it is not, its triples stay and its weight is 1.
void set_back_offs(Estimates& estimates);

}  // namespace backlot::ngrams
