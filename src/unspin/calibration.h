// From the decoder's posterior to a confidence that holds: of the restorations said with 0.8, four in five are right.
//
// The paths share their weight among more readings than a writer would have, so that the posterior is too small
// throughout: by 0.85 on the scale of log odds, measured on the one half of dev-spun and the same on the other.
#pragma once

#include <algorithm>
#include <cmath>

namespace backlot::unspin {

inline constexpr float log_odds_missing = 0.85F;

inline float confidence_of(float posterior) {
  const float p = std::clamp(posterior, 1e-4F, 1 - 1e-4F);
  return 1 / (1 + std::exp(-(std::log(p / (1 - p)) + log_odds_missing)));
}

}  // namespace backlot::unspin
