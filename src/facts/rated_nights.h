// Premieres and finales that an article on ratings dates only by the night it is about: "On June 11, “Auntie” took the
// crown … “Rain” premiered to an average of 2.4 percent."
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/timetable.h"
#include "backlot/facts/when.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

// One draft for each claim `rated` that follows a claim `rated-night`; the day is the night’s, or the one before.
std::vector<Draft> rated_nights(const Context& context, const Works& works, const Calendar& calendar);

}  // namespace backlot::facts
