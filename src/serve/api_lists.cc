// /api/v1/shows, /people, /facts and /documents: everything of one sort, part by part (?after=&limit=). What comes next
// stands in the header "Link"; the last part has none.
#include "backlot/guide/listing.h"
#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

namespace backlot::serve {
namespace {

using json::Writer;

std::optional<guide::FactKind> kind_called(std::string_view word) {
  using enum guide::FactKind;
  for (const guide::FactKind kind :
       {work, network, genre, season, premise, cast, description, crew, airing, rating, membership, quote, moment}) {
    if (guide::name(kind) == word) return kind;
  }
  return std::nullopt;
}

// With the way to what comes next, unless this was the last part: `last` is the number of its last entry.
http::Response listed(const Visit& visit, std::string body, bool full, std::int64_t last) {
  http::Response out = api_json(std::move(body));
  return full ? with_next(visit, std::move(out), std::to_string(last)) : out;
}

http::Response entities(Visit& visit, guide::EntityKind kind, std::string_view path) {
  const auto part = part_of(visit);
  if (!part) return api_unclear(part.error());
  const auto some = visit.guide.entities(kind, part->after, part->limit);
  if (!some) return api_failed(some.error());
  std::string body;
  Writer json(body);
  json.open_array();
  for (const guide::EntityRef& entity : *some) write_brief(json, entity, path);
  json.close_array();
  return listed(visit, std::move(body), some->size() == part->limit, some->empty() ? 0 : some->back().id);
}

void write_fact(Writer& json, const guide::ListedFact& fact) {
  json.open_object().field("id", fact.fact).field("url", fmt::format("/facts/{}", fact.fact));
  json.field("kind", guide::name(fact.kind)).field("statement", fact.statement);
  json.field("support", fact.support).field("documents", fact.documents).key("newest");
  fact.newest ? json.value(fact.newest->iso()) : json.null();
  json.close_object();
}

}  // namespace

http::Response api_shows(Visit& visit) { return entities(visit, guide::EntityKind::work, "shows"); }
http::Response api_people(Visit& visit) { return entities(visit, guide::EntityKind::person, "people"); }

http::Response api_facts(Visit& visit) {
  const auto part = part_of(visit);
  if (!part) return api_unclear(part.error());
  guide::FactFilter filter{.after = part->after, .most = part->limit};
  if (const auto kind = visit.parameter("kind")) {
    filter.kind = kind_called(*kind);
    if (!filter.kind) return api_problem(400, "no kind of facts is called so", "cast, airing and rating are some");
  }
  if (const auto about = visit.parameter("about")) {
    const auto id = guide::id_in(*about);
    if (!id) return api_problem(400, "about is no number", "it is that of a show, a person or anything else");
    filter.about = *id;
  }
  const auto some = visit.guide.facts(filter);
  if (!some) return api_failed(some.error());
  std::string body;
  Writer json(body);
  json.open_array();
  for (const guide::ListedFact& fact : *some) write_fact(json, fact);
  json.close_array();
  return listed(visit, std::move(body), some->size() == part->limit, some->empty() ? 0 : some->back().fact);
}

http::Response api_documents(Visit& visit) {
  const auto part = part_of(visit);
  if (!part) return api_unclear(part.error());
  const auto some = visit.guide.documents(part->after, part->limit);
  if (!some) return api_failed(some.error());
  std::string body;
  Writer json(body);
  json.open_array();
  for (const guide::Source& document : *some) {
    json.open_object();
    write_source(json, document);
    json.close_object();
  }
  json.close_array();
  return listed(visit, std::move(body), some->size() == part->limit, some->empty() ? 0 : some->back().document);
}

}  // namespace backlot::serve
