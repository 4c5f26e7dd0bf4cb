// Rows of a calendar that say neither day nor hour: the date stands in the heading above.
//
//   Sept. 21:
//   The Good Cop (Netflix)
//   Dead Lucky (Sundance Now)
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/sections.h"
#include "backlot/facts/timetable.h"
#include "backlot/facts/when.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

// One draft for each claim `entry` under a date, on a page of premieres or of what is new on a service; what a
// streaming service shows is released. `premieres`: whether the page announces premieres.
std::vector<Draft> dated_entries(const Context& context, const Works& works, const Calendar& calendar,
                                 const Sections& sections, bool premieres);

}  // namespace backlot::facts
