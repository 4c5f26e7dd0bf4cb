// Days: "Thursday, 11 April 2024", "Sept. 21", "2024-09-20", "tomorrow", "next Sunday", "Mondays and Tuesdays".
#pragma once

#include "backlot/mentions/clock_times.h"

namespace backlot::mentions {

// A date, or days of the week (Kind::date or Kind::weekdays), that starts at token `t`.
std::optional<TimeFound> day_at(const Page& page, std::uint32_t t);

// Further days of the month after "May 13": the ", 14, 20 and 21" of "May 13, 14, 20 and 21". Token of the next day
// after `t` (one past the last date), or 0 where there is none.
std::uint32_t next_day_of_list(const Page& page, std::uint32_t t);

// The last day of "6th and 13th October" or "on 6 & 13 October", which starts at `t`: its token, where day_at() finds
// day and month; 0 where there is no such list. Of a range ("between 6 and 13 October") it is no list.
std::uint32_t last_day_before_month(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
