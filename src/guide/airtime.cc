#include "backlot/guide/airtime.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace backlot::guide {
namespace {

using article::Weekday;

constexpr std::array day_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + " " + b; }

std::string slot_text(const std::vector<Weekday>& days, const std::optional<article::Date>& date,
                      std::optional<std::uint16_t> minute) {
  const std::string day = date ? day_text(*date) : days_text(days);
  return joined(day, minute ? facts::clock(*minute) : "");
}

std::string zone_text(const AiringRow& airing) {
  if (airing.tz.empty() || !airing.minute) return "";
  return airing.tz + (airing.tz_basis == facts::ZoneBasis::inferred ? " (zone inferred)" : "");
}

}  // namespace

std::string day_name(Weekday day) { return day_names.at(static_cast<std::size_t>(day)); }

std::string day_text(const article::Date& date) {
  return fmt::format("{} {} {} {}", day_name(date.weekday()), date.day, month_names.at(date.month - 1U), date.year);
}

std::string days_text(const std::vector<Weekday>& days) {
  if (days.size() == day_names.size()) return "daily";
  std::vector<Weekday> sorted = days;
  std::ranges::sort(sorted);
  if (sorted.size() > 2 &&
      static_cast<std::size_t>(sorted.back()) - static_cast<std::size_t>(sorted.front()) + 1 == sorted.size()) {
    return day_name(sorted.front()) + "–" + day_name(sorted.back());
  }
  std::string text;
  for (const Weekday day : sorted) text += (text.empty() ? "" : ", ") + day_name(day);
  return text;
}

Airtime airtime(const AiringRow& airing, const Viewer& viewer) {
  Airtime out;
  out.stated = joined(slot_text(airing.days, airing.date, airing.minute), zone_text(airing));
  if (!airing.minute || airing.tz.empty()) return out;
  const Slot slot{airing.days, airing.date, *airing.minute};
  const auto here = in_zone(slot, airing.tz, viewer.zone, airing.newest.value_or(viewer.today));
  if (here) out.here = slot_text(here->days, here->date, here->minute);
  return out;
}

}  // namespace backlot::guide
