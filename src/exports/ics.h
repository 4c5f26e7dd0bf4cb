// A calendar as iCalendar (RFC 5545, with REFRESH-INTERVAL of RFC 7986). Written by libical; the rules of the zones are
// ICU's, so that a calendar and a page never differ.
#pragma once

#include "backlot/exports/calendar.h"

#include <string>
#include <vector>

namespace backlot::exports {

struct Calendar {
  std::string name;
  std::vector<CalendarEntry> entries;
};

// The same calendar gives the same bytes. A wall time that a change of clocks skips is written as it stands.
std::string ics(const Calendar& calendar);

}  // namespace backlot::exports
