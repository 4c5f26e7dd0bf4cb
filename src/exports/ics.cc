#include "backlot/exports/ics.h"

#include <fmt/format.h>
#include <libical/ical.h>
#include <unicode/unistr.h>
#include <unicode/vtzone.h>

#include <cstdlib>
#include <memory>
#include <set>

namespace backlot::exports {
namespace {

constexpr int minutes_shown = 60;  // no article says how long an episode is
constexpr const char* refresh = "PT6H";

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype day_of(const article::Date& date) {
  icaltimetype time = icaltime_null_date();
  time.year = date.year;
  time.month = date.month;
  time.day = date.day;
  return time;
}

icaltimetype wall_time(const article::Date& date, std::uint16_t minute) {
  icaltimetype time = day_of(date);
  time.is_date = 0;
  time.hour = minute / 60;
  time.minute = minute % 60;
  time.second = 0;
  return time;
}

icaltimetype instant(guide::Instant seconds) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

// The rules of a zone from the year of the first entry on.
icalcomponent* zone_component(const std::string& zone, const article::Date& first) {
  const std::unique_ptr<icu::VTimeZone> rules(icu::VTimeZone::createVTimeZoneByID(icu::UnicodeString::fromUTF8(zone)));
  if (!rules) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  constexpr double milliseconds_a_day = 86'400'000.0;
  rules->write((first.days() - 366) * milliseconds_a_day, text, status);
  if (U_FAILURE(status)) return nullptr;
  std::string utf8;
  text.toUTF8String(utf8);
  return icalparser_parse_string(utf8.c_str());
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

void add_extension(icalcomponent* to, const char* name, const char* value) {
  icalproperty* property = icalproperty_new_x(value);
  icalproperty_set_x_name(property, name);
  add(to, property);
}

void add_start(icalcomponent* event, const CalendarEntry& entry) {
  if (!entry.minute) {
    add(event, icalproperty_new_dtstart(day_of(entry.date)));
    add(event, icalproperty_new_dtend(day_of(entry.date.plus_days(1))));
    return;
  }
  icalproperty* start = icalproperty_new_dtstart(wall_time(entry.date, *entry.minute));
  if (!entry.zone.empty()) icalproperty_add_parameter(start, icalparameter_new_tzid(entry.zone.c_str()));
  add(event, start);
  add(event, icalproperty_new_duration(icaldurationtype_from_int(minutes_shown * 60)));
}

icalcomponent* event_of(const CalendarEntry& entry) {
  icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  add(event, icalproperty_new_uid(entry.uid.c_str()));
  add(event, icalproperty_new_dtstamp(instant(entry.modified)));
  add_start(event, entry);
  add(event, icalproperty_new_summary(entry.title.c_str()));
  if (!entry.description.empty()) add(event, icalproperty_new_description(entry.description.c_str()));
  if (!entry.network.empty()) add(event, icalproperty_new_location(entry.network.c_str()));
  if (!entry.link.empty()) add(event, icalproperty_new_url(entry.link.c_str()));
  add(event, icalproperty_new_sequence(static_cast<int>(entry.sequence)));
  add(event, icalproperty_new_lastmodified(instant(entry.modified)));
  add(event, icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return event;
}

void add_zones(icalcomponent* calendar, const std::vector<CalendarEntry>& entries) {
  std::set<std::string> zones;
  article::Date first = entries.empty() ? article::Date{1970, 1, 1} : entries.front().date;
  for (const CalendarEntry& e : entries) {
    if (e.minute && !e.zone.empty()) zones.insert(e.zone);
    first = std::min(first, e.date);
  }
  for (const std::string& zone : zones) {
    if (icalcomponent* component = zone_component(zone, first)) icalcomponent_add_component(calendar, component);
  }
}

}  // namespace

std::string ics(const Calendar& calendar) {
  const Component root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(root.get(), icalproperty_new_version("2.0"));
  add(root.get(), icalproperty_new_prodid("-//Backlot//Backlot//EN"));
  add(root.get(), icalproperty_new_calscale("GREGORIAN"));
  add(root.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  add_extension(root.get(), "X-WR-CALNAME", calendar.name.c_str());
  icalproperty* interval =
      icalproperty_new_from_string((std::string("REFRESH-INTERVAL;VALUE=DURATION:") + refresh).c_str());
  if (interval) add(root.get(), interval);
  add_extension(root.get(), "X-PUBLISHED-TTL", refresh);
  add_zones(root.get(), calendar.entries);
  for (const CalendarEntry& e : calendar.entries) icalcomponent_add_component(root.get(), event_of(e));
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(root.get()), &std::free);
  return text ? std::string(text.get()) : std::string();
}

}  // namespace backlot::exports
