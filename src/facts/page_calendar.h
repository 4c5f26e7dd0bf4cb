// The calendar by which the days of a document are told: from its date of publication; where it has none, from a date
// that it prints in full, or from the month and year of a headline ("7 Dramas Premiering In March 2025"): those tell
// the year, not which day "tomorrow" is.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/when.h"

namespace backlot::facts {

Calendar calendar_of(const Context& context);

}  // namespace backlot::facts
