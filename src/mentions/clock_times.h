// Times of the day: "10:30 p.m. KST", "9pm", "8/7c", "21.50 WIB", "midnight", "10 in the evening".
#pragma once

#include "backlot/mentions/page.h"

#include <optional>

namespace backlot::mentions {

// What a reader of times found from a token on.
struct TimeFound {
  Kind kind = Kind::clock;
  std::uint32_t last = 0;  // one past its last token
  Time time;
};

std::optional<TimeFound> clock_time_at(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
