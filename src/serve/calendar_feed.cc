// /calendar.ics: shows=7,12 pastDays=7 futureDays=60 premieresOnly=true, as Sonarr's calendar has them.
#include "backlot/exports/guide_calendar.h"
#include "backlot/serve/endpoints.h"

#include <algorithm>

namespace backlot::serve {
namespace {

constexpr std::size_t most_works = 200;
constexpr std::int64_t most_days = 366;

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

// Days to one side of today.
std::optional<int> days_in(const Visit& visit, std::string_view name, int otherwise) {
  const auto text = visit.parameter(name);
  if (!text) return otherwise;
  const auto days = number_in(*text);
  if (!days || *days < 0) return std::nullopt;
  return static_cast<int>(std::min(*days, most_days));
}

}  // namespace

http::Response calendar_feed(Visit& visit) {
  const article::Date today = visit.viewer.today;
  const auto past = days_in(visit, "pastDays", 7);
  const auto future = days_in(visit, "futureDays", 60);
  if (!past || !future) return http::problem(400, "pastDays and futureDays are numbers", "366 at most");
  const exports::CalendarWindow window{today.plus_days(-*past), today.plus_days(*future),
                                       visit.parameter("premieresOnly") == "true"};
  const auto shows = visit.parameter("shows");
  const auto asked = shows ? numbers_in(*shows) : std::vector<guide::EntityId>();
  if (!asked) return http::problem(400, "shows is a list of numbers", "like shows=7,12; 200 at most");
  const auto calendar = exports::calendar_of(visit.guide, window, *asked);
  if (!calendar) return http::problem(503, "the guide cannot be read just now");
  http::Response out{200, "text/calendar; charset=utf-8", exports::ics(*calendar), {}};
  out.headers.push_back({"Content-Disposition", "inline; filename=\"backlot.ics\""});
  return out;
}

}  // namespace backlot::serve
