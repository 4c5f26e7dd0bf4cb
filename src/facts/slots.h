// The times of a phrase put together: "Wednesdays and Thursdays at 10:30 p.m. KST" is one slot, "May 13, 14, 20 and 21"
// are four, "Friday, May 10, at 10 p.m." is one with day, weekday and hour.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/mentions/mentions.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace backlot::facts {

struct Slot {
  std::uint8_t weekdays = 0;          // as printed; bit 0 is Monday
  bool habitual = false;              // "Mondays", "every Friday", "Wednesday-Thursday": comes again each week
  std::int16_t minute = -1;           // of the day; -1 where no hour is printed
  std::string_view zone;              // IANA name; empty where none is printed
  std::optional<mentions::Time> day;  // one day, not resolved yet; a bare "Monday" too
  std::uint32_t first_token = 0;

  bool empty() const { return weekdays == 0 && minute < 0 && !day; }
};

// The slots of the stretches of words (those of one claim), in order.
std::vector<Slot> slots_in(const Context& context, const std::vector<Words>& parts);

// Takes over what `slot` does not say and `other` does.
void complete(Slot& slot, const Slot& other);

bool is_time(const mentions::Mention& mention);

}  // namespace backlot::facts
