// /calendar.ics: shows=7,12 pastDays=7 futureDays=60 premieresOnly=true, as Sonarr's calendar has them.
#include "backlot/guide/airings.h"

#include "backlot/serve/calendar.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/ics.h"

#include <algorithm>
#include <set>

namespace backlot::serve {
namespace {

constexpr std::size_t most_works = 200;
constexpr std::uint32_t most_days = 366;

// "7,12"; nullopt where anything of it is no number.
std::optional<std::vector<guide::EntityId>> numbers_in(std::string_view list) {
  std::vector<guide::EntityId> ids;
  while (!list.empty()) {
    const std::string_view item = list.substr(0, list.find(','));
    const auto id = number_in(item);
    if (!id || ids.size() == most_works) return std::nullopt;
    ids.push_back(*id);
    list.remove_prefix(std::min(item.size() + 1, list.size()));
  }
  return ids;
}

// All works of which anything airs in the window.
Result<std::vector<guide::EntityId>> works_in(const Visit& visit, const CalendarWindow& window) {
  const auto airings = visit.guide.airings({.from = window.from, .to = window.to, .works = {}, .most = 2000});
  if (!airings) return std::unexpected(airings.error());
  std::set<guide::EntityId> works;
  for (const guide::AiringRow& airing : *airings) {
    if (airing.work && works.size() < most_works) works.insert(airing.work->id);
  }
  return std::vector<guide::EntityId>(works.begin(), works.end());
}

}  // namespace

http::Response calendar_feed(Visit& visit) {
  const article::Date today = visit.viewer.today;
  const CalendarWindow window{today.plus_days(-static_cast<int>(visit.count("pastDays", 7, most_days))),
                              today.plus_days(static_cast<int>(visit.count("futureDays", 60, most_days))),
                              visit.parameter("premieresOnly") == "true"};
  const auto shows = visit.parameter("shows");
  const auto asked = shows ? numbers_in(*shows) : std::vector<guide::EntityId>();
  if (!asked) return http::problem(400, "shows is a list of numbers", "like shows=7,12; 200 at most");
  const auto works = asked->empty() ? works_in(visit, window) : Result<std::vector<guide::EntityId>>(*asked);
  if (!works) return http::problem(503, "the guide cannot be read just now");
  Calendar calendar{"Backlot", {}};
  for (const guide::EntityId work : *works) {
    const auto history = visit.guide.airing_history(work);
    if (!history) return http::problem(503, "the guide cannot be read just now");
    for (Entry& entry : entries_of(*history, window)) calendar.entries.push_back(std::move(entry));
    if (asked->size() == 1 && !history->empty() && history->front().airing.work)
      calendar.name = history->front().airing.work->name;
  }
  http::Response out{200, "text/calendar; charset=utf-8", ics(calendar), {}};
  out.headers.push_back({"Content-Disposition", "inline; filename=\"backlot.ics\""});
  return out;
}

}  // namespace backlot::serve
