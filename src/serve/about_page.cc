#include "backlot/guide/stats.h"

#include "backlot/serve/assets.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::serve {
namespace {

void push_count(Data& rows, std::string_view what, std::uint64_t n) {
  Data row;
  set(row, "what", what);
  set(row, "count", std::to_string(n));
  rows.push_back(row);
}

}  // namespace

http::Response about_page(Visit& visit) {
  const auto stats = visit.guide.stats();
  if (!stats) return failed(visit, stats.error());
  Data rows = list();
  push_count(rows, "articles", stats->documents);
  push_count(rows, "older versions of articles", stats->superseded);
  using enum guide::EntityKind;
  constexpr std::array names{std::pair{work, "works"}, std::pair{person, "people"}, std::pair{character, "characters"},
                             std::pair{group, "groups"}, std::pair{network, "networks"}};
  for (const auto& [kind, name] : names) push_count(rows, name, stats->of(kind));
  std::uint64_t facts = 0;
  for (const std::uint64_t n : stats->facts) facts += n;
  push_count(rows, "facts", facts);
  push_count(rows, "sentences that say them", stats->evidence);
  Data page;
  page.set("counts", rows);
  if (stats->newest) set(page, "newest", stats->newest->iso());
  return framed(visit, {.title = "About this guide"}, visit.templates.render("about", page));
}

http::Response zone_page(Visit& visit) {
  const auto chosen = visit.parameter("zone");
  const std::string back = visit.parameter("back").value_or("/");
  // Only to a page of this site: "//elsewhere" and "/\elsewhere" lead away.
  const bool safe = back.starts_with('/') && !back.starts_with("//") && back.find('\\') == back.npos &&
                    std::ranges::none_of(back, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (chosen && guide::is_zone(*chosen)) {
    http::Response out = redirect(safe ? back : "/");
    out.headers.push_back({"Set-Cookie", "zone=" + *chosen + "; Path=/; Max-Age=31536000; SameSite=Lax"});
    return out;
  }
  Data page;
  set(page, "back", safe ? back : "/");
  set(page, "zone", visit.viewer.zone);
  if (chosen) set(page, "unknown", *chosen);
  Data zones = list();
  for (const std::string& zone : guide::zones()) {
    Data item;
    set(item, "name", zone);
    if (zone == visit.viewer.zone) item.set("chosen", Data(Data::type::bool_true));
    zones.push_back(item);
  }
  page.set("zones", zones);
  return framed(visit, {.title = "Your time zone"}, visit.templates.render("zone", page));
}

http::Response asset_file(Visit& visit) {
  for (const Asset& a : assets()) {
    if (asset_address(a.name) != visit.request.target.path) continue;
    http::Response out{200,
                       a.name.ends_with(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
                       std::string(a.text),
                       {}};
    out.headers.push_back({"Cache-Control", "public, max-age=31536000, immutable"});
    return out;
  }
  return refused(visit, 404, "There is nothing at this address.");
}

http::Response health(Visit& visit) {
  const auto last = visit.guide.last_document();
  return last ? http::text("ok\n") : http::text("the guide cannot be read\n", 503);
}

}  // namespace backlot::serve
