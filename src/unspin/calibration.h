// From the decoder's posterior to a confidence that holds: of the restorations said with 0.8, four in five are right.
//
// The paths share their weight among more readings than a writer would have, so that the posterior is too small
// throughout, by as much on the scale of log odds on the one half of dev-spun as on the other (docs/restoration.md).
#pragma once

#include <algorithm>
#include <cmath>

namespace backlot::unspin {

inline constexpr float log_odds_missing = 0.7F;
inline constexpr float log_odds_missing_of_title = 0.85F;

inline float confidence_of(float posterior, float missing = log_odds_missing) {
  const float p = std::clamp(posterior, 1e-4F, 1 - 1e-4F);
  return 1 / (1 + std::exp(-(std::log(p / (1 - p)) + missing)));
}

}  // namespace backlot::unspin
