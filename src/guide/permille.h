// Confidences and shares as the guide keeps them: in thousandths.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace backlot::guide {

inline std::int64_t permille_of(float confidence) {
  return std::isfinite(confidence) ? std::lround(std::clamp(confidence, 0.0F, 1.0F) * 1000.0F) : 0;
}

inline float share_of(std::int64_t permille) { return static_cast<float>(permille) / 1000.0F; }

}  // namespace backlot::guide
