#include "backlot/facts/late_hours.h"

namespace backlot::facts {
namespace {

constexpr int minutes_of_day = 24 * 60;

}  // namespace

void after_midnight(Draft& draft) {
  if (draft.slot.minute < minutes_of_day) return;
  draft.slot.minute = static_cast<std::int16_t>(draft.slot.minute - minutes_of_day);
  draft.date = draft.date->plus_days(1);
  if (draft.slot.weekdays != 0)
    draft.slot.weekdays = static_cast<std::uint8_t>(1U << static_cast<unsigned>(draft.date->weekday()));
}

void next_morning(Slot& slot) {
  if (slot.minute < minutes_of_day) return;
  slot.minute = static_cast<std::int16_t>(slot.minute - minutes_of_day);
  const unsigned days = slot.weekdays;
  slot.weekdays = static_cast<std::uint8_t>((days << 1U | days >> 6U) & 0x7FU);
}

}  // namespace backlot::facts
