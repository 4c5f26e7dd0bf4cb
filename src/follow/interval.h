// When a feed is fetched again: about twice as often as it changes, within bounds, and never before its site wants it.
//
//   const auto wait = next_interval(pace, bounds);          // 40 min
//   due = now + jittered(wait, random);
//
// How often it changes is told from when its items were first seen, the silence since the last one among it, so that a
// feed that falls asleep is asked less and less; for one that was fetched a few times only, from the days of its items.
// Half the usual gap means that an item is found, at the median, a quarter of a gap after it came.
#pragma once

#include "backlot/article/date.h"

#include <chrono>
#include <optional>
#include <random>
#include <vector>

namespace backlot::follow {

struct Pace {
  std::vector<std::chrono::sys_seconds> seen;    // when items turned up, newest first; those of the first poll left out
  std::vector<article::Date> published;          // of the items of the feed, where they say
  std::optional<std::chrono::seconds> before{};  // the interval until now, for a feed that has said nothing new
  std::chrono::seconds asked{};                  // not to be fetched again for so long: ttl, sy:updatePeriod, max-age
  std::chrono::sys_seconds now{};
};

struct Bounds {
  std::chrono::seconds least = std::chrono::minutes(15);
  std::chrono::seconds most = std::chrono::hours(24);
};

std::chrono::seconds next_interval(const Pace& pace, const Bounds& bounds);
// After so many failures in a row (from 1): twice as long after each, up to the bound.
std::chrono::seconds interval_after(unsigned failures, const Bounds& bounds);
// Up to a tenth more, so that feeds that were added together do not stay together.
std::chrono::seconds jittered(std::chrono::seconds interval, std::mt19937_64& random);

}  // namespace backlot::follow
