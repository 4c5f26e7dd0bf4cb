// Learns the weights of titles: logistic regression over places with the features of their strings, by AdaGrad, with
// features left out at random so that none is relied on alone, averaged over the second half of the rounds.
#pragma once

#include "train_titles/title_examples.h"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace backlot::titles {

struct LearningOptions {
  int rounds = 8;
  double rate = 0.1;
  double left_out = 0.4;  // share of the features, anew at each step
  int fewest = 3;         // a feature that fewer articles have is not learned
  int learners = 3;       // that draw differently; their weights are averaged
};

using Weights = std::unordered_map<std::uint64_t, double>;

// From the articles of which `use` is true. The same input gives the same weights.
Weights learn(const std::vector<Article>& articles, const std::function<bool(const Article&)>& use,
              const LearningOptions& options);

// The logarithm of the odds that a string is a title, as mentions::TitleJudge reckons it.
double odds(const Example& example, const Weights& weights);

}  // namespace backlot::titles
