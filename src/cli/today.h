// The day it is, by UTC.
#pragma once

#include "backlot/article/date.h"

#include <chrono>

namespace backlot::cli {

inline article::Date today() {
  const auto now = std::chrono::time_point_cast<std::chrono::days>(std::chrono::system_clock::now());
  return article::Date::make(1970, 1, 1)->plus_days(static_cast<int>(now.time_since_epoch().count()));
}

}  // namespace backlot::cli
