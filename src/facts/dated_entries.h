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

// One draft for each claim `entry` under a date; what a streaming service shows is released. For pages of premieres.
std::vector<Draft> dated_entries(const Context& context, const Works& works, const Calendar& calendar,
                                 const Sections& sections);

}  // namespace backlot::facts
