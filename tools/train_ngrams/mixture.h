// One model out of two: running text, and text of another kind that knows more words.
//
// The weight was chosen on the treebank's dev part (perplexity 335; .8: 340, .7: 349; counts of both kinds added up:
// 412). Believing in each context the model that had expected the context, as Bayes would, was worse (344). Pruning
// takes a quarter of the file and costs half a point.
#pragma once

#include "train_ngrams/kneser_ney.h"

namespace backlot::ngrams {

struct MixtureOptions {
  double weight = 0.87;  // of `a`
  // Triples of which the shorter context says nearly the same are left out: those whose probability, times that of
  // having come so far, differs by less than this (relative entropy, Stolcke 1998, without the last term).
  double prune = 1e-8;
};

// P = weight * P_a + (1 - weight) * P_b for every run that one of them has. Both are of the same vocabulary.
Estimates mixed(const Estimates& a, const Estimates& b, const MixtureOptions& options);

}  // namespace backlot::ngrams
