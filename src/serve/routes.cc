#include "backlot/serve/routes.h"

#include "backlot/serve/endpoints.h"

#include <algorithm>
#include <array>

namespace backlot::serve {
namespace {

constexpr Route slow(Route route) {
  route.slow = true;
  return route;
}

constexpr std::array table{
    Route{"", start_page},
    Route{"search", search_page},
    Route{"schedule", schedule_page},
    Route{"news", news_page},
    Route{"works/*", entity_page},
    Route{"people/*", entity_page},
    Route{"characters/*", entity_page},
    Route{"groups/*", entity_page},
    Route{"networks/*", entity_page},
    Route{"facts/*", fact_page},
    Route{"documents/*", document_page},
    Route{"stories/*", story_page},
    slow(Route{"compare/*/*", compare_page}),
    slow(Route{"about", about_page, false}),
    Route{"calendar.ics", calendar_feed},
    Route{"works/*/feed.atom", entity_feed},
    Route{"people/*/feed.atom", entity_feed},
    Route{"characters/*/feed.atom", entity_feed},
    Route{"groups/*/feed.atom", entity_feed},
    Route{"networks/*/feed.atom", entity_feed},
    Route{"news/feed.atom", news_feed},
    Route{"search/feed.atom", search_feed},
    slow(Route{"feeds.opml", feed_list, false}),
    Route{"api/v1/shows", api_shows},
    Route{"api/v1/shows/*", api_show},
    Route{"api/v1/search/shows", api_search_shows},
    Route{"api/v1/search/people", api_search_people},
    Route{"api/v1/people", api_people},
    Route{"api/v1/people/*", api_person},
    Route{"api/v1/schedule", api_schedule},
    Route{"api/v1/facts", api_facts},
    Route{"api/v1/facts/*", api_fact},
    Route{"api/v1/documents", api_documents},
    Route{"api/v1/documents/*", api_document},
    Route{"api/v1/stories", api_stories},
    Route{"api/v1/stories/*", api_story},
    slow(Route{"api/v1/updates", api_updates}),
    slow(Route{"api/v1/updates/shows", api_updates_shows}),
    slow(Route{"api/v1/updates/people", api_updates_people}),
    slow(Route{"api/v1/annotate", api_annotate, false, http::Method::post, Who::nearby}),
    Route{"api/v1/reload", api_reload, false, http::Method::post, Who::trusted},
    Route{"openapi.json", api_description},
    slow(Route{"metrics", metrics_page, false}),
    Route{"zone", zone_page, false},
    Route{"assets/*/*", asset_file, false},
    Route{"healthz", health, false},
};

bool fits(std::string_view path, std::span<const std::string> segments) {
  for (const std::string& segment : segments) {
    if (path.empty()) return false;
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (part == "*" ? segment.empty() : part != segment) return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return path.empty();
}

}  // namespace

std::span<const Route> routes() { return table; }

Way way_of(http::Method method, const http::Target& target) {
  const http::Method asked = method == http::Method::head ? http::Method::get : method;
  Way way;
  for (const Route& route : table) {
    if (!fits(route.path, target.segments)) continue;
    if (route.method == asked) way.route = &route;
    way.allowed += route.method == http::Method::post ? "POST, " : "GET, HEAD, ";
  }
  if (!way.allowed.empty()) way.allowed += "OPTIONS";
  return way;
}

}  // namespace backlot::serve
