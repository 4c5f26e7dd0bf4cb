// Broadcasts of a work as entries of a calendar.
//
//   const auto entries = entries_of(*guide.airing_history(work), {.from = today, .to = today.plus_days(90)});
//   write_ics({.name = "Backlot", .entries = entries})      // ics.h
//
// Each day on which the work airs is an entry of its own, known by work and day, so that a slot that moves moves its
// entries. What was announced and does not hold any longer (another slot was stated later, or the article that said so
// was withdrawn) is cancelled, not dropped: a calendar that has it takes it out.
#pragma once

#include "backlot/guide/airings.h"
#include "backlot/guide/zone.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backlot::exports {

struct CalendarEntry {
  std::string uid;    // "work-7-2025-03-05@backlot": the same for ever
  std::string title;  // "Hollow Tide", "Hollow Tide (premiere)"
  article::Date date;
  std::optional<std::uint16_t> minute;  // of the day, wall time in `zone`; nullopt: the whole day
  std::string zone;                     // IANA name; empty: the time floats, as it was stated
  bool cancelled = false;
  std::uint32_t sequence = 0;   // rises when what is known of the work's schedule changes
  guide::Instant modified = 0;  // when that was
  std::string description;      // the sentence that says so, and where it stands
  std::string link;             // of the article; empty where it has no address
  std::string network;
};

struct CalendarWindow {
  article::Date from;
  article::Date to;             // the last day
  bool premieres_only = false;  // premieres, finales and releases, no slots
};

// By date and time. `history` is that of one work.
std::vector<CalendarEntry> entries_of(const std::vector<guide::AiringRecord>& history, const CalendarWindow& window);

}  // namespace backlot::exports
