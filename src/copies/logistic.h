#pragma once

#include <cmath>

namespace backlot::copies {

inline float logistic(float x) { return 1 / (1 + std::exp(-x)); }

}  // namespace backlot::copies
