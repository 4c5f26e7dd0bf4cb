#include "backlot/serve/routes.h"

#include "backlot/serve/endpoints.h"

#include <algorithm>
#include <array>

namespace backlot::serve {
namespace {

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
    Route{"compare/*/*", compare_page, true, http::Method::get, Who::anyone, true},
    Route{"about", about_page},
    Route{"calendar.ics", calendar_feed},
    Route{"api/v1/shows/*", api_show},
    Route{"api/v1/search/shows", api_search_shows},
    Route{"api/v1/people/*", api_person},
    Route{"api/v1/schedule", api_schedule},
    Route{"api/v1/facts/*", api_fact},
    Route{"api/v1/documents/*", api_document},
    Route{"api/v1/stories/*", api_story},
    Route{"api/v1/stories", api_stories},
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
