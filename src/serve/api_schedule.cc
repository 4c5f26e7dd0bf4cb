// /api/v1/schedule?date=2025-03-05&country=KR: what airs on a day, in the zone of each broadcaster.
#include "backlot/guide/airings.h"

#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/views.h"
#include "backlot/serve/week.h"

#include <algorithm>

namespace backlot::serve {
namespace {

bool airs_on(const guide::AiringRow& row, const article::Date& date) {
  return row.date ? *row.date == date : std::ranges::find(row.days, date.weekday()) != row.days.end();
}

void write_broadcast(json::Writer& json, const guide::AiringRow& row, const article::Date& date) {
  json.open_object().field("id", row.backing.fact).field("url", "/facts/" + std::to_string(row.backing.fact));
  json.field("name", facts::name(row.kind)).field("airdate", date.iso());
  json.field("airtime", row.minute ? facts::clock(*row.minute) : std::string()).key("airstamp");
  const std::string stamp = airstamp(date, row.minute, row.tz);
  stamp.empty() ? json.null() : json.value(stamp);
  json.key("runtime").null().key("show").open_object();
  json.field("id", row.work->id).field("url", address_of(*row.work)).field("name", row.work->name).key("network");
  if (row.network) {
    json.open_object().field("id", row.network->id).field("name", row.network->name).close_object();
  } else {
    json.null();
  }
  json.close_object().field("support", row.backing.support).close_object();
}

}  // namespace

http::Response api_schedule(Visit& visit) {
  const auto asked = visit.parameter("date");
  const auto date = asked ? article::Date::parse_iso(*asked) : visit.viewer.today;
  if (!date) return api_problem(400, "the date is none", "dates look like 2025-03-05");
  const std::string country = visit.parameter("country").value_or("");
  if (!country.empty() &&
      (country.size() != 2 || !std::ranges::all_of(country, [](char c) { return c >= 'A' && c <= 'Z'; })))
    return api_problem(400, "the country is none", "countries have two capital letters, like KR");
  const auto airings = visit.guide.airings({.from = *date, .to = *date, .sources = 0});
  if (!airings) return api_failed(airings.error());
  std::string body;
  json::Writer json(body);
  json.open_array();
  for (const guide::AiringRow& row : *airings) {
    if (!row.work || !airs_on(row, *date)) continue;
    if (!country.empty() && guide::region_of(row.tz) != country) continue;
    write_broadcast(json, row, *date);
  }
  json.close_array();
  return api_json(std::move(body));
}

}  // namespace backlot::serve
