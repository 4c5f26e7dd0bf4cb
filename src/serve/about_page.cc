#include "backlot/guide/stats.h"

#include "backlot/serve/assets.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::serve {
namespace {

// "12,345"
std::string grouped(std::uint64_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

void push_count(Data& rows, std::string_view what, std::uint64_t n) {
  Data row;
  set(row, "what", what);
  set(row, "count", grouped(n));
  rows.push_back(std::move(row));
}

}  // namespace

namespace {

Data articles_counted(const guide::Stats& stats) {
  Data rows = list();
  push_count(rows, "articles", stats.documents);
  push_count(rows, "of them copies of others", stats.copies);
  push_count(rows, "of them with swapped words", stats.spun);
  push_count(rows, "stories that several tell", stats.stories);
  push_count(rows, "older versions of articles", stats.superseded);
  return rows;
}

Data entities_counted(const guide::Stats& stats) {
  using enum guide::EntityKind;
  constexpr std::array names{std::pair{work, "works"}, std::pair{person, "people"}, std::pair{character, "characters"},
                             std::pair{group, "groups"}, std::pair{network, "networks"}};
  Data rows = list();
  for (const auto& [kind, name] : names) push_count(rows, name, stats.of(kind));
  return rows;
}

Data facts_counted(const guide::Stats& stats) {
  using enum guide::FactKind;
  constexpr std::array names{std::pair{cast, "who plays whom"},   std::pair{crew, "who made it"},
                             std::pair{airing, "when it airs"},   std::pair{network, "on which network"},
                             std::pair{rating, "ratings"},        std::pair{membership, "members of groups"},
                             std::pair{quote, "quotations"},      std::pair{moment, "moments on the set"},
                             std::pair{premise, "what it tells"}, std::pair{description, "who a character is"}};
  Data rows = list();
  std::uint64_t all = 0;
  for (const std::uint64_t n : stats.facts) all += n;
  push_count(rows, "facts", all);
  for (const auto& [kind, name] : names) push_count(rows, name, stats.of(kind));
  push_count(rows, "sentences that say them", stats.evidence);
  return rows;
}

void push_table(Data& tables, std::string_view caption, Data rows) {
  Data table;
  set(table, "caption", caption);
  table.set("rows", std::move(rows));
  tables.push_back(std::move(table));
}

}  // namespace

http::Response about_page(Visit& visit) {
  const auto stats = visit.site.counts.of(visit.guide);
  if (!stats) return failed(visit, stats.error());
  Data page;
  Data tables = list();
  push_table(tables, "What was read", articles_counted(*stats));
  push_table(tables, "What is known", entities_counted(*stats));
  push_table(tables, "What is said of it", facts_counted(*stats));
  page.set("tables", std::move(tables));
  if (stats->newest) {
    set(page, "newest", stats->newest->iso());
    set(page, "newest_day", short_day(*stats->newest));
  }
  if (stats->read_at > 0) {
    const auto here = guide::local_time(stats->read_at, visit.viewer.zone);
    set(page, "read_at", guide::day_text(here->date) + ", " + facts::clock(here->minute));
  }
  set(page, "size", fmt::format("{:.1f} MB", static_cast<double>(stats->bytes) / 1e6));
  if (visit.site.options.services.feed_list) set_true(page, "feeds");
  set(page, "version", std::to_string(stats->version));
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
    if (zone == visit.viewer.zone) set_true(item, "chosen");
    zones.push_back(std::move(item));
  }
  page.set("zones", std::move(zones));
  return framed(visit, {.title = "Your time zone"}, visit.templates.render("zone", page));
}

// Written by hand, beside the table of routes; a test holds one against the other.
http::Response api_description(Visit&) { return http::json(std::string(asset("openapi.json"))); }

namespace {

std::string_view type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "text/javascript; charset=utf-8";
}

}  // namespace

http::Response asset_file(Visit& visit) {
  for (const Asset& a : assets()) {
    if (asset_address(a.name) != visit.request.target.path) continue;
    http::Response out{200, std::string(type_of(a.name)), std::string(a.text), {}};
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
