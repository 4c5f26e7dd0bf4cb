// How many threads to use.
#pragma once

#include "backlot/cli/parse.h"

#include <algorithm>
#include <thread>

namespace backlot::cli {

// What --jobs says (at most 256), else what the processor has.
inline unsigned threads_for(const Typed& typed) {
  return std::clamp(typed.number("--jobs").value_or(std::thread::hardware_concurrency()), 1U, 256U);
}

}  // namespace backlot::cli
