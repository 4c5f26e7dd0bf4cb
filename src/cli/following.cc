#include "backlot/cli/following.h"

#include "backlot/cli/feed_views.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/width.h"
#include "backlot/json/writer.h"

namespace backlot::cli {
namespace {

// "a, b,c" as three.
std::vector<std::string> list_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view part = text.substr(0, comma);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) out.emplace_back(part);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return out;
}

std::string user_agent(const Typed& typed) {
  if (const auto whole = typed.text("--user-agent")) return *whole;
  const std::string name = "Backlot/" BACKLOT_VERSION;
  const auto contact = typed.text("--contact");
  return contact ? name + " (+" + *contact + ")" : name;
}

bool is_one_line(std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; }

}  // namespace

Result<follow::FollowOptions> follow_options(const Typed& typed) {
  follow::FollowOptions options;
  auto rules = fetch::AddressRules::make(list_of(typed.text("--allow-host").value_or("")));
  if (!rules) return std::unexpected(rules.error());
  fetch::TransferOptions& transfers = options.fetch.transfers;
  transfers.addresses = *std::move(rules);
  transfers.user_agent = user_agent(typed);
  if (!is_one_line(transfers.user_agent)) return fail(ErrorCode::invalid, "--user-agent and --contact are one line");
  transfers.proxy = typed.text("--proxy").value_or("");
  transfers.ca_file = typed.text("--ca-file").value_or("");
  if (const auto pause = typed.number("--pause")) options.fetch.pause = std::chrono::milliseconds(*pause);
  if (const auto connections = typed.number("--connections")) options.fetch.connections = *connections;
  if (const auto seconds = typed.number("--interval")) options.bounds.least = std::chrono::seconds(*seconds);
  options.bounds.most = std::max(options.bounds.most, options.bounds.least);
  options.force = typed.has("--force");
  options.threads = threads_for(typed);
  return options;
}

std::string poll_text(const follow::PollReport& report) {
  std::string what;
  const auto add = [&](std::size_t n, std::string_view word) {
    if (n > 0) what += (what.empty() ? "" : ", ") + std::to_string(n) + " " + std::string(word);
  };
  add(report.fresh, "new");
  add(report.edited, "edited");
  add(report.waiting, "waiting for the page");
  if (report.failed) what = report.feed.why;
  if (what.empty()) return {};
  const std::string next = report.feed.state == guide::FeedState::gone
                               ? std::string("not again")
                               : "again in " + span_of_time(report.feed.due_at - *report.feed.fetched_at);
  return print_safe(report.feed.url) + "  " + print_safe(what) + "; " + next + "\n";
}

std::string poll_json(const follow::PollReport& report) {
  const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  std::string out;
  json::Writer json(out);
  json.open_object().field("url", report.feed.url).field("failed", report.failed);
  json.field("new", number(report.fresh)).field("edited", number(report.edited));
  json.field("waiting", number(report.waiting)).field("status", report.feed.status).field("why", report.feed.why);
  json.field("next", utc(report.feed.due_at)).close_object();
  return out + "\n";
}

}  // namespace backlot::cli
