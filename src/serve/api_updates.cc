// /api/v1/updates/shows?since=week, /updates/people, and /updates for both: numbers and when each last changed.
#include "backlot/guide/changes.h"
#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"

#include <array>

namespace backlot::serve {
namespace {

constexpr guide::Instant a_day = 86'400;
constexpr std::uint32_t most = 1'000'000;

// "day", "week" and "month" as TVmaze has them; a day of the calendar; or seconds since 1970. Without it, everything.
std::optional<guide::Instant> since_of(const Visit& visit) {
  const auto since = visit.parameter("since");
  if (!since) return 0;
  if (*since == "day") return visit.now - a_day;
  if (*since == "week") return visit.now - 7 * a_day;
  if (*since == "month") return visit.now - 30 * a_day;
  if (const auto date = article::Date::parse_iso(*since)) return guide::instant_of({*date, 0}, "UTC");
  const auto seconds = number_in(*since);
  return seconds && *seconds >= 0 ? seconds : std::nullopt;
}

Result<void> write_changes(json::Writer& json, const Visit& visit, guide::EntityKind kind, guide::Instant since) {
  const auto changes = visit.guide.changes(kind, since, most);
  if (!changes) return std::unexpected(changes.error());
  json.open_object();
  for (const guide::Change& change : *changes) json.field(std::to_string(change.entity), change.at);
  json.close_object();
  return {};
}

http::Response unclear() {
  return api_problem(400, "since is no time", "it is day, week, month, a date, or seconds since 1970-01-01");
}

http::Response updates_of(Visit& visit, guide::EntityKind kind) {
  const auto since = since_of(visit);
  if (!since) return unclear();
  std::string body;
  json::Writer json(body);
  if (const auto done = write_changes(json, visit, kind, *since); !done) return api_failed(done.error());
  return api_json(std::move(body));
}

}  // namespace

http::Response api_updates_shows(Visit& visit) { return updates_of(visit, guide::EntityKind::work); }
http::Response api_updates_people(Visit& visit) { return updates_of(visit, guide::EntityKind::person); }

http::Response api_updates(Visit& visit) {
  const auto since = since_of(visit);
  if (!since) return unclear();
  std::string body;
  json::Writer json(body);
  json.open_object();
  for (const auto& [key, kind] : {std::pair{"shows", guide::EntityKind::work}, {"people", guide::EntityKind::person}}) {
    json.key(key);
    if (const auto done = write_changes(json, visit, kind, *since); !done) return api_failed(done.error());
  }
  json.close_object();
  return api_json(std::move(body));
}

}  // namespace backlot::serve
