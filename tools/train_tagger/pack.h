// Puts the parts of a model into one file.
#pragma once

#include "train_tagger/lemma_builder.h"
#include "train_tagger/weight_table.h"

#include <string>
#include <vector>

namespace backlot::train {

struct ModelParts {
  std::vector<text::LexiconSlot> words;
  std::vector<text::KindSlot> kinds;
  LemmaTables lemmas;
  WeightTable weights;
};

// The bytes of the model file.
std::string pack_model(const ModelParts& parts);

}  // namespace backlot::train
