#include "backlot/guide/zone.h"

#include <fmt/format.h>
#include <unicode/basictz.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <memory>

namespace backlot::guide {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr int days_a_week = 7;
constexpr double milliseconds = 1000.0;

std::unique_ptr<icu::TimeZone> zone_of(std::string_view name) {
  if (name.empty()) return nullptr;
  const icu::UnicodeString id =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  return zone && *zone != icu::TimeZone::getUnknown() ? std::move(zone) : nullptr;
}

Instant wall_seconds(const LocalTime& t) { return t.date.days() * seconds_a_day + t.minute * 60; }

Instant instant_in(const icu::TimeZone& zone, const LocalTime& time) {
  const Instant wall = wall_seconds(time);
  int32_t raw = 0;
  int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  const double date = static_cast<double>(wall) * milliseconds;
  if (const auto* basic = dynamic_cast<const icu::BasicTimeZone*>(&zone)) {
    basic->getOffsetFromLocal(date, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw, saving, status);
  } else {
    zone.getOffset(date, 1, raw, saving, status);
  }
  return wall - (raw + saving) / 1000;
}

LocalTime local_in(const icu::TimeZone& zone, Instant instant) {
  int32_t raw = 0;
  int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<double>(instant) * milliseconds, 0, raw, saving, status);
  const Instant wall = instant + (raw + saving) / 1000;
  const Instant day = wall >= 0 ? wall / seconds_a_day : (wall - seconds_a_day + 1) / seconds_a_day;
  const article::Date epoch{1970, 1, 1};
  return {epoch.plus_days(static_cast<int>(day)), static_cast<std::uint16_t>((wall - day * seconds_a_day) / 60)};
}

article::Weekday shifted(article::Weekday day, int by) {
  return static_cast<article::Weekday>((static_cast<int>(day) + by + days_a_week) % days_a_week);
}

bool is_on(const Slot& slot, article::Weekday day) {
  return slot.days.empty() || std::ranges::find(slot.days, day) != slot.days.end();
}

// The first day of the slot from `from` on.
article::Date first_day(const Slot& slot, article::Date from) {
  for (int i = 0; i < days_a_week && !is_on(slot, from.weekday()); ++i) from = from.plus_days(1);
  return from;
}

}  // namespace

bool is_zone(std::string_view zone) { return zone_of(zone) != nullptr; }

std::string region_of(std::string_view zone) {
  std::array<char, 8> region{};
  UErrorCode status = U_ZERO_ERROR;
  const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece(zone.data(), static_cast<int32_t>(zone.size())));
  const int32_t length = icu::TimeZone::getRegion(id, region.data(), static_cast<int32_t>(region.size()), status);
  // "001" is the whole world.
  return U_FAILURE(status) || length != 2 ? std::string() : std::string(region.data(), 2);
}

const std::vector<std::string>& zones() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> names{"UTC"};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> ids(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    while (const char* id = ids ? ids->next(nullptr, status) : nullptr) names.emplace_back(id);
    std::ranges::sort(names);
    return names;
  }();
  return all;
}

std::string host_zone() {
  std::string name;
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::detectHostTimeZone());
  icu::UnicodeString id;
  if (zone) zone->getID(id).toUTF8String(name);
  return is_zone(name) ? name : "UTC";
}

std::optional<Instant> instant_of(const LocalTime& time, std::string_view zone) {
  const auto z = zone_of(zone);
  if (!z) return std::nullopt;
  return instant_in(*z, time);
}

std::optional<LocalTime> local_time(Instant instant, std::string_view zone) {
  const auto z = zone_of(zone);
  if (!z) return std::nullopt;
  return local_in(*z, instant);
}

std::string stamp_of(const LocalTime& time, std::string_view zone) {
  const auto instant = zone.empty() ? std::nullopt : instant_of(time, zone);
  const auto utc = instant ? local_time(*instant, "UTC") : std::nullopt;
  if (!utc) return {};
  const int offset = (time.date.days() - utc->date.days()) * 1440 + time.minute - utc->minute;
  return fmt::format("{}T{:02}:{:02}:00{}{:02}:{:02}", time.date.iso(), time.minute / 60, time.minute % 60,
                     offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
}

std::optional<Slot> in_zone(const Slot& slot, std::string_view from, std::string_view to,
                            const article::Date& reference) {
  const auto there = zone_of(from);
  const auto here = zone_of(to);
  if (!there || !here) return std::nullopt;
  const article::Date day = slot.date ? *slot.date : first_day(slot, reference);
  const LocalTime seen = local_in(*here, instant_in(*there, {day, slot.minute}));
  const int shift = seen.date.days() - day.days();
  Slot converted{slot.days, std::nullopt, seen.minute};
  if (slot.date) converted.date = seen.date;
  for (article::Weekday& d : converted.days) d = shifted(d, shift);
  std::ranges::sort(converted.days);
  return converted;
}

std::optional<Instant> next_broadcast(const Slot& slot, std::string_view zone, Instant now) {
  const auto z = zone_of(zone);
  if (!z) return std::nullopt;
  if (slot.date) return instant_in(*z, {*slot.date, slot.minute});
  const article::Date today = local_in(*z, now).date;
  for (article::Date day = first_day(slot, today);; day = first_day(slot, day.plus_days(1))) {
    const Instant at = instant_in(*z, {day, slot.minute});
    if (at >= now) return at;
  }
}

}  // namespace backlot::guide
