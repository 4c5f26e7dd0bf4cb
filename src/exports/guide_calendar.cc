#include "backlot/exports/guide_calendar.h"

#include "backlot/guide/airings.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace backlot::exports {
namespace {

constexpr std::size_t most_works = 200;
constexpr std::uint32_t most_airings = 2000;

Result<std::vector<guide::EntityId>> works_in(const guide::Guide& guide, const CalendarWindow& window) {
  const auto airings = guide.airings({.from = window.from, .to = window.to, .most = most_airings});
  if (!airings) return std::unexpected(airings.error());
  std::set<guide::EntityId> works;
  for (const guide::AiringRow& airing : *airings) {
    if (airing.work && works.size() < most_works) works.insert(airing.work->id);
  }
  return std::vector<guide::EntityId>(works.begin(), works.end());
}

}  // namespace

Result<Calendar> calendar_of(const guide::Guide& guide, const CalendarWindow& window,
                             std::span<const guide::EntityId> asked) {
  const auto works = asked.empty() ? works_in(guide, window)
                                   : Result<std::vector<guide::EntityId>>(std::in_place, asked.begin(), asked.end());
  if (!works) return std::unexpected(works.error());
  Calendar calendar{"Backlot", {}};
  for (const guide::EntityId work : *works) {
    const auto history = guide.airing_history(work);
    if (!history) return std::unexpected(history.error());
    std::ranges::move(entries_of(*history, window), std::back_inserter(calendar.entries));
    if (asked.size() == 1 && !history->empty() && history->front().airing.work)
      calendar.name = history->front().airing.work->name;
  }
  return calendar;
}

}  // namespace backlot::exports
