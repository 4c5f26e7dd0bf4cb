// What the guide holds, counted for all who ask. Counting passes over every fact (half a second in a guide of 100,000
// documents), so a count stands for fifty times as long as it took, whatever is written meanwhile.
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/guide/stats.h"

#include <chrono>
#include <mutex>
#include <optional>

namespace backlot::serve {

class Counts {
 public:
  // From any number of threads; one counts and the others wait for it. Errors: those of Guide::stats().
  Result<guide::Stats> of(const guide::Guide& guide);

 private:
  using Clock = std::chrono::steady_clock;

  std::mutex mutex_;
  std::optional<guide::Stats> counted_;
  Clock::time_point stands_until_;
};

}  // namespace backlot::serve
