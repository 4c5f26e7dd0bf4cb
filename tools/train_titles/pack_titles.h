// Lays learned weights out as the model file that the program uses in place (backlot/mentions/title_model.h).
#pragma once

#include "train_titles/title_learner.h"

#include <cstdint>
#include <string>

namespace backlot::titles {

// Weights that round to nothing are left out.
std::string pack_titles(const Weights& weights, std::uint64_t fingerprint);

}  // namespace backlot::titles
