#include "backlot/guide/lookup.h"
#include "backlot/guide/search.h"

#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <ranges>

namespace backlot::serve {
namespace {

Data documents_data(const std::vector<guide::DocumentHit>& hits) {
  Data out = list();
  for (const guide::DocumentHit& hit : hits) {
    Data item = source_data(hit.document);
    item.set("snippet", snippet_data(hit.snippet));
    out.push_back(std::move(item));
  }
  return out;
}

Data facts_data(const std::vector<guide::FactHit>& hits) {
  Data out = list();
  for (const guide::FactHit& hit : hits) {
    Data item;
    set(item, "fact", std::to_string(hit.fact));
    set(item, "kind", guide::name(hit.kind));
    set(item, "sources", counted(hit.support, "independent source", "independent sources"));
    item.set("snippet", snippet_data(hit.snippet));
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

namespace {

// Names only, while somebody types.
http::Response suggestions(Visit& visit, const std::string& words) {
  constexpr std::size_t most = 8;
  Data page;
  if (!words.empty()) {
    const auto found = visit.guide.find(words);
    if (!found) return failed(visit, found.error());
    Data names = list();
    for (const guide::EntityRef& match : found->matches | std::views::take(most)) names.push_back(entity_data(match));
    set_list(page, "names", std::move(names));
  }
  return http::html(visit.templates.render("suggestions", page));
}

}  // namespace

http::Response search_page(Visit& visit) {
  const std::string words = visit.parameter("q").value_or("");
  if (visit.parameter("part")) return suggestions(visit, words);
  Data page;
  set_if(page, "words", words);
  if (!words.empty()) {
    const auto found = visit.guide.find(words);
    if (!found) return failed(visit, found.error());
    const auto hits = visit.guide.search(words, 20);
    if (!hits) return failed(visit, hits.error());
    Data names = list();
    for (const guide::EntityRef& match : found->matches) names.push_back(entity_data(match));
    set_list(page, "names", std::move(names));
    if (found->how == guide::MatchKind::close) set_true(page, "close");
    set_list(page, "facts", facts_data(hits->facts));
    set_list(page, "documents", documents_data(hits->documents));
    if (found->matches.empty() && hits->facts.empty() && hits->documents.empty()) set_true(page, "nothing");
  }
  Frame frame{.title = words.empty() ? "Search" : words, .query = words};
  if (!words.empty()) frame.feed = FeedLink{"/search/feed.atom?q=" + http::encoded(words), words};
  return framed(visit, frame, visit.templates.render("search", page));
}

}  // namespace backlot::serve
