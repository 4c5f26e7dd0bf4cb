// What airs when, over all works.
//
//   auto week = guide.airings({.from = today, .to = today.plus_days(6)});
//
// Weekly slots have no date: they count while a document of the 120 days before `from`, or later, states them.
#pragma once

#include "backlot/guide/pages.h"

#include <vector>

namespace backlot::guide {

struct AiringFilter {
  article::Date from;
  article::Date to;             // the last day that counts
  std::vector<EntityId> works;  // only of these; empty: of all
  std::uint32_t most = 500;     // rows
};

}  // namespace backlot::guide
