// What airs when, over all works.
//
//   auto week = guide.airings({.from = today, .to = today.plus_days(6)});
//
// Weekly slots have no date: they count while a document of the days_of_a_slot before `from`, or later, states them.
#pragma once

#include "backlot/guide/pages.h"

#include <string>
#include <vector>

namespace backlot::guide {

inline constexpr int days_of_a_slot = 120;  // a series of sixteen weeks, announced a little before

struct AiringFilter {
  article::Date from;
  article::Date to;           // the last day that counts
  std::uint32_t most = 500;   // rows
  std::uint32_t sources = 1;  // documents named for each
};

// One statement about when a work airs, also one that no document makes any longer: what a calendar must take back.
struct AiringRecord {
  AiringRow airing;
  bool withdrawn = false;    // no document that is shown states it
  std::int64_t learned = 0;  // when the newest document that states it was read, seconds since 1970-01-01 UTC
  std::string sentence;      // that says it, as written
};

}  // namespace backlot::guide
