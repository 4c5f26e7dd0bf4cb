// A broadcast time in another zone. Rules of the zones come from ICU.
//
//   const Slot stated{.days = {Weekday::wed}, .minute = 30};                     // Wednesdays at 00:30 in Seoul
//   auto here = in_zone(stated, "Asia/Seoul", "Europe/Berlin", {2024, 7, 1});
//   here->days == {Weekday::tue}, here->minute == 17 * 60 + 30
//
// A slot of the week has no date: its offset is that of the first broadcast on or after the reference date.
#pragma once

#include "backlot/article/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

using Instant = std::int64_t;  // seconds since 1970-01-01T00:00Z

struct LocalTime {
  article::Date date;
  std::uint16_t minute = 0;  // of the day
  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

struct Slot {
  std::vector<article::Weekday> days;  // with neither days nor a date: every day
  std::optional<article::Date> date;
  std::uint16_t minute = 0;
};

// True for names that ICU knows ("Asia/Seoul", "UTC").
bool is_zone(std::string_view zone);
// Every place that has a zone of its own, and UTC, sorted: what a viewer chooses from.
const std::vector<std::string>& zones();
// The country that a zone is of, ISO 3166 ("KR" of Asia/Seoul); empty for UTC and for unknown zones.
std::string region_of(std::string_view zone);
// The zone of this machine, "UTC" where it cannot be told.
std::string host_zone();

// nullopt for an unknown zone. A wall time that a change of clocks skips is taken with the offset before the change;
// one that occurs twice is the first.
std::optional<Instant> instant_of(const LocalTime& time, std::string_view zone);
std::optional<LocalTime> local_time(Instant instant, std::string_view zone);

// "2025-03-05T21:00:00+09:00"; empty for an unknown zone.
std::string stamp_of(const LocalTime& time, std::string_view zone);

// The slot as a viewer in zone `to` sees it; its days and its date move where the conversion crosses midnight.
// nullopt for an unknown zone.
std::optional<Slot> in_zone(const Slot& slot, std::string_view from, std::string_view to,
                            const article::Date& reference);

// The first broadcast of a slot at or after `now`; of a slot with a date, that one broadcast, whenever it is.
std::optional<Instant> next_broadcast(const Slot& slot, std::string_view zone, Instant now);

}  // namespace backlot::guide
