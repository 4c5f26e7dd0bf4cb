// A day that was worked out from a bare weekday against a month that the text states.
//
//   "ATV plans to air “Salt Road” on Tuesday. The premiere will take place in January."   written in October
#pragma once

#include "backlot/facts/timetable.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

// Whether `draft`, a start told by a weekday alone in that sentence, has a date in another month than the one in which
// the text says that the work starts.
bool is_of_another_month(const Context& context, const Works& works, const Draft& draft, std::uint32_t sentence);

// Makes it the slot of every week.
void make_weekly(Draft& draft);

}  // namespace backlot::facts
