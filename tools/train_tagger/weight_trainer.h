// Learns the weights of the tagger: logistic regression over the features of backlot/text/features.h, trained by
// AdaGrad word by word with the tags predicted so far as history, averaged over all steps.
#pragma once

#include "backlot/text/lexicon.h"
#include "treebank/conllu.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace backlot::train {

struct TrainingOptions {
  int rounds = 6;
  float rate = 0.1F;
  int fewest = 2;         // a feature that occurs less often is left out
  float smallest = 0.2F;  // one whose weights are all smaller is left out in the end
  std::uint32_t seed = 1;
};

struct Feature {
  std::uint64_t key = 0;
  std::array<float, text::lanes> weights{};
};

// `report` gets a line about each round.
std::vector<Feature> train_weights(const std::vector<treebank::Sentence>& sentences, const text::Lexicon& lexicon,
                                   const TrainingOptions& options,
                                   const std::function<void(const std::string&)>& report);

}  // namespace backlot::train
