// Days of the week, one or several: "Monday", "Sun.", "Mon-Tue", "Fridays, Saturdays and Sundays", "Monday to Friday".
//
// "Sun" and "Mon" are syllables of Korean names too, "Sat" and "Wed" verbs, and a day may be part of a name ("Monday
// Club"): a short form is a day only by what stands beside it ("Sun. at 9", "Sat, March 3", "every Sun").
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

// Bit 0 Monday … bit 6 Sunday.
struct Days {
  std::uint8_t bits = 0;  // 0: none stands there
  std::uint32_t last = 0;
  int words = 0;
  bool plural = false;  // "Mondays"
};

// All that are joined, from token `t` on. A row ends before a day that has a date of its own.
Days read_days(const Page& page, std::uint32_t t);

// Bits of the word at `t` alone.
std::uint8_t weekday_bits(const Page& page, std::uint32_t t);

constexpr bool is_single_day(std::uint32_t bits) { return bits != 0 && (bits & (bits - 1)) == 0; }

}  // namespace backlot::mentions
