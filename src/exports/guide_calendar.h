// The broadcasts that a guide knows, as one calendar: what /calendar.ics serves and `export --format ics` writes.
//
//   const auto calendar = calendar_of(guide, {.from = today, .to = today.plus_days(60)}, {});
//   if (calendar) write(ics(*calendar));
#pragma once

#include "backlot/exports/ics.h"
#include "backlot/guide/guide.h"

#include <span>

namespace backlot::exports {

// Of these works, in their order; without any, of all of which something airs in the window, by their numbers and 200
// at most. A calendar of one work bears its name. Errors: those of Guide.
Result<Calendar> calendar_of(const guide::Guide& guide, const CalendarWindow& window,
                             std::span<const guide::EntityId> works);

}  // namespace backlot::exports
