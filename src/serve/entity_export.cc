// /works/7.jsonld and /works/7.wiki, also of people, groups and channels: what `export` writes of one thing, within
// bounds.
#include "backlot/exports/json_ld.h"
#include "backlot/exports/wikitext.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"

namespace backlot::serve {
namespace {

constexpr std::string_view linked_data = ".jsonld";
constexpr std::string_view wiki = ".wiki";

http::Response exported(Visit& visit, guide::EntityId entity, bool as_wikitext) {
  exports::Selection selection;
  selection.entities = {entity};
  selection.statuses = {facts::Status::confirmed};
  selection.most = 300;
  selection.sources = 3;
  std::string body;
  std::string text;
  exports::JsonLd graph(body);
  const auto done = exports::each_chapter(visit.guide, selection, [&](const exports::Chapter& chapter) {
    if (as_wikitext)
      text += exports::wikitext(chapter);
    else
      graph.add(chapter);
  });
  if (!done) return failed(visit, done.error());
  graph.finish();
  if (as_wikitext) return {200, "text/plain; charset=utf-8", std::move(text), {}};
  return {200, "application/ld+json", std::move(body), {}};
}

}  // namespace

std::optional<http::Response> entity_export(Visit& visit) {
  const std::string_view name = visit.segment(1);
  for (const std::string_view form : {linked_data, wiki}) {
    if (!name.ends_with(form)) continue;
    if (const auto id = guide::id_in(name.substr(0, name.size() - form.size())))
      return exported(visit, *id, form == wiki);
  }
  return std::nullopt;
}

}  // namespace backlot::serve
