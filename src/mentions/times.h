// Dates, weekdays, clock times, percentages, episodes and other numbers.
//
//   "airs every Wednesday and Thursday at 10:30 p.m. KST"  -> weekdays {wed, thu}, clock 22:30 Asia/Seoul
//   "Sept. 21, 2024", "the 10 February 2025", "10.09.2024" -> date
//   "on Thursday, September 26 at 8/7c"                    -> date 09-26 (a Thursday), clock 20:00 America/New_York
//   "the sixteenth and final episode", "6.3 percent"       -> episode 16, percent 6.3
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

void find_times(Page& page);

}  // namespace backlot::mentions
