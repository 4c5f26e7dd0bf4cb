// The feeds of a guide, and how they are, for people and for programs.
#pragma once

#include "backlot/cli/terminal.h"
#include "backlot/guide/feeds.h"

#include <chrono>
#include <span>
#include <string>

namespace backlot::cli {

std::string feeds_page(std::span<const guide::FeedHealth> feeds, guide::Moment now, Terminal terminal);
std::string feeds_json(std::span<const guide::FeedHealth> feeds);

// "45 s", "12 min", "3 h", "2 days"
std::string span_of_time(std::chrono::seconds span);
// "2026-03-04T09:14:00Z"
std::string utc(guide::Moment moment);

}  // namespace backlot::cli
