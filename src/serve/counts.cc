#include "backlot/serve/counts.h"

namespace backlot::serve {

Result<guide::Stats> Counts::of(const guide::Guide& guide) {
  constexpr int times = 50;
  const std::scoped_lock lock(mutex_);
  const auto begun = Clock::now();
  if (counted_ && begun < stands_until_) return *counted_;
  auto stats = guide.stats();
  if (!stats) return stats;
  const auto end = Clock::now();
  stands_until_ = end + times * (end - begun);
  counted_ = *stats;
  return stats;
}

}  // namespace backlot::serve
