#include "backlot/cli/feed_views.h"

#include "backlot/cli/page.h"
#include "backlot/guide/counted.h"
#include "backlot/json/writer.h"

#include <fmt/chrono.h>

#include <algorithm>

namespace backlot::cli {
namespace {

using guide::FeedHealth;
using guide::FeedState;

std::string state_of(const FeedHealth& health) {
  const guide::FeedRecord& feed = health.feed;
  if (feed.state == FeedState::gone) return "gone";
  if (!feed.fetched_at) return "new";
  return feed.failures > 0 ? "failing" : "ok";
}

std::string fetched(const guide::FeedRecord& feed, guide::Moment now) {
  return feed.fetched_at ? span_of_time(now - *feed.fetched_at) + " ago" : "never";
}

std::string next(const guide::FeedRecord& feed, guide::Moment now) {
  if (feed.state == FeedState::gone) return "";
  return feed.due_at <= now ? "now" : "in " + span_of_time(feed.due_at - now);
}

// What is wrong, feed by feed.
void add_reasons(Page& page, std::span<const FeedHealth> feeds) {
  for (const FeedHealth& health : feeds) {
    if (health.feed.why.empty()) continue;
    std::string times;
    if (health.feed.failures > 1) times = " (" + std::to_string(health.feed.failures) + " times in a row)";
    const Style style = health.feed.failures > 0 ? Style::warning : Style::plain;
    page.paragraph({piece(health.feed.url, Style::faint), piece("  "), piece(health.feed.why + times, style)});
  }
}

}  // namespace

std::string span_of_time(std::chrono::seconds span) {
  using namespace std::chrono;
  const auto s = std::max<seconds::rep>(span.count(), 0);
  if (s < 90) return std::to_string(s) + " s";
  if (s < 90 * 60) return std::to_string((s + 30) / 60) + " min";
  if (s < 48 * 3600) return std::to_string((s + 1800) / 3600) + " h";
  return std::to_string(s / 86'400) + " days";
}

std::string utc(guide::Moment moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(moment.time_since_epoch().count()));
}

std::string feeds_page(std::span<const FeedHealth> feeds, guide::Moment now, Terminal terminal) {
  Page page(terminal);
  const auto failing = std::ranges::count_if(feeds, [](const FeedHealth& f) { return f.feed.failures > 0; });
  page.title(guide::counted(feeds.size(), "feed", "feeds"), failing > 0 ? std::to_string(failing) + " failing" : "");
  Table table(5);
  table.row({rich("feed", Style::faint), rich("state", Style::faint), rich("fetched", Style::faint),
             rich("next", Style::faint), rich("items", Style::faint)});
  for (const FeedHealth& health : feeds) {
    table.row({rich(health.feed.title.empty() ? health.feed.url : health.feed.title, Style::strong),
               rich(state_of(health)), rich(fetched(health.feed, now)), rich(next(health.feed, now)),
               rich(std::to_string(health.items))});
    if (!health.feed.title.empty()) table.row({rich(health.feed.url, Style::faint)});
  }
  page.table(table, 0);
  if (std::ranges::any_of(feeds, [](const FeedHealth& f) { return !f.feed.why.empty(); }))
    page.heading("What is wrong");
  add_reasons(page, feeds);
  return page.text();
}

std::string feeds_json(std::span<const FeedHealth> feeds) {
  const auto number = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
  std::string out;
  json::Writer json(out);
  json.open_array();
  for (const FeedHealth& health : feeds) {
    const guide::FeedRecord& feed = health.feed;
    const auto moment = [&](std::string_view key, const std::optional<guide::Moment>& at) {
      json.field(key, at ? std::optional(utc(*at)) : std::nullopt);
    };
    json.open_object().field("url", feed.url).field("asked", feed.asked).field("title", feed.title);
    json.field("site", feed.site).field("state", state_of(health)).field("status", feed.status);
    json.field("why", feed.why).field("failures", static_cast<std::int64_t>(feed.failures));
    moment("added", feed.added_at);
    moment("fetched", feed.fetched_at);
    moment("changed", feed.changed_at);
    moment("next", feed.state == FeedState::gone ? std::nullopt : std::optional(feed.due_at));
    json.field("items", number(health.items)).field("documents", number(health.documents));
    json.field("waiting", number(health.waiting)).close_object();
  }
  json.close_array();
  return out + "\n";
}

}  // namespace backlot::cli
