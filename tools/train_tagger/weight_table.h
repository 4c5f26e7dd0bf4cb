// The weights of the tagger as the model keeps them: small integers in windows of slots (model_layout.h).
#pragma once

#include "backlot/text/model_layout.h"
#include "train_tagger/weight_trainer.h"

#include <cstdint>
#include <vector>

namespace backlot::train {

struct WeightTable {
  std::vector<std::uint16_t> checks;
  std::vector<text::WeightRow> rows;
  float scale = 0;
  std::size_t left_out = 0;  // features that found no place; the weakest of all
};

WeightTable build_weights(std::vector<Feature> features);

}  // namespace backlot::train
