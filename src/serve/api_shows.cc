// /api/v1/shows/7?embed=cast, /api/v1/search/shows?q=, /api/v1/search/people?q=, /api/v1/people/3
#include "backlot/guide/lookup.h"

#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/views.h"

#include <algorithm>

namespace backlot::serve {
namespace {

constexpr guide::PageOptions options{.most = 200, .most_told = 1, .sources = 0};
constexpr std::size_t most_found = 10;

}  // namespace

http::Response api_show(Visit& visit) {
  const auto id = visit.number(3);
  if (!id) return api_problem(404, "there is no such show");
  const auto page = visit.guide.page(*id, options);
  if (!page) return api_failed(page.error());
  const auto* work = std::get_if<guide::WorkPage>(&*page);
  if (!work) return api_problem(404, "this number is of something else than a show");
  if (work->work.id != *id) return api_moved(visit, work->work.id);
  const auto embed = visit.parameter("embed");
  if (embed && *embed != "cast") return api_problem(400, "this cannot be embedded", "cast can");
  std::string body;
  json::Writer json(body);
  write_show(json, *work, visit, embed == "cast");
  return api_json(std::move(body));
}

namespace {

// TVmaze's list of {score, X}, the best first.
template <class Write>
http::Response found_of(Visit& visit, guide::EntityKind kind, const char* key, Write write) {
  const auto words = visit.parameter("q");
  if (!words) return api_problem(400, "nothing to search for", "add ?q=…");
  const auto found = visit.guide.find(*words, kind);
  if (!found) return api_failed(found.error());
  std::string body;
  json::Writer json(body);
  json.open_array();
  double score = found->how == guide::MatchKind::exact    ? 1.0
                 : found->how == guide::MatchKind::alike  ? 0.9
                 : found->how == guide::MatchKind::prefix ? 0.8
                                                          : 0.5;
  std::size_t taken = 0;
  for (const guide::EntityRef& match : found->matches) {
    if (taken++ == most_found) break;
    json.open_object().field("score", score).key(key);
    if (const Result<void> written = write(json, match); !written) return api_failed(written.error());
    json.close_object();
    score *= 0.9;
  }
  json.close_array();
  return api_json(std::move(body));
}

}  // namespace

http::Response api_search_shows(Visit& visit) {
  return found_of(visit, guide::EntityKind::work, "show",
                  [&](json::Writer& json, const guide::EntityRef& match) -> Result<void> {
                    const auto page = visit.guide.page(match.id, options);
                    if (!page) return std::unexpected(page.error());
                    write_show(json, std::get<guide::WorkPage>(*page), visit, false);
                    return {};
                  });
}

http::Response api_search_people(Visit& visit) {
  return found_of(visit, guide::EntityKind::person, "person",
                  [](json::Writer& json, const guide::EntityRef& match) -> Result<void> {
                    write_person(json, match);
                    return {};
                  });
}

http::Response api_person(Visit& visit) {
  const auto id = visit.number(3);
  if (!id) return api_problem(404, "there is no such person");
  const auto page = visit.guide.page(*id, options);
  if (!page) return api_failed(page.error());
  const auto* person = std::get_if<guide::PersonPage>(&*page);
  if (!person) return api_problem(404, "this number is of something else than a person");
  if (person->person.id != *id) return api_moved(visit, person->person.id);
  std::string body;
  json::Writer json(body);
  json.open_object().field("id", person->person.id).field("url", address_of(person->person));
  json.field("name", person->person.name).key("names").open_array();
  for (const std::string& name : person->names) json.value(name);
  json.close_array().key("_embedded").open_object().key("castcredits").open_array();
  for (const guide::CastRow& row : person->roles) {
    if (!row.work || row.status != facts::Status::confirmed) continue;
    json.open_object().key("show").open_object().field("id", row.work->id).field("name", row.work->name).close_object();
    json.key("character");
    row.character ? write_character(json, *row.character) : static_cast<void>(json.null());
    json.field("fact", row.backing.fact).field("support", row.backing.support).close_object();
  }
  json.close_array().close_object().close_object();
  return api_json(std::move(body));
}

}  // namespace backlot::serve
