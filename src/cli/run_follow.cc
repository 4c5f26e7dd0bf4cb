#include "backlot/cli/ending.h"
#include "backlot/cli/following.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"
#include "backlot/cli/stop_signals.h"
#include "backlot/cli/user_rules.h"
#include "backlot/cli/yielding.h"
#include "backlot/files/mapped_file.h"
#include "backlot/follow/opml.h"
#include "backlot/guide/counted.h"
#include "backlot/json/writer.h"
#include "backlot/unspin/shipped.h"

namespace backlot::cli {
namespace {

guide::Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

// Addresses that were typed, and those of the list. `example.org/feed` is meant as https.
Result<std::vector<std::string>> named_feeds(const Typed& typed) {
  std::vector<std::string> urls = typed.operands;
  if (const auto file = typed.text("--opml")) {
    const auto bytes = files::MappedFile::open(*file);
    if (!bytes) return std::unexpected(bytes.error());
    auto listed = follow::read_opml(bytes->text());
    if (!listed) return fail(listed.error().code, listed.error().message, *file);
    for (follow::ListedFeed& feed : *listed) urls.push_back(std::move(feed.url));
  }
  for (std::string& url : urls) {
    if (url.find("://") == std::string::npos) url.insert(0, "https://");
  }
  return urls;
}

// False where an address is none; the others are followed.
Result<bool> add_feeds(const std::vector<std::string>& urls, guide::Feeds& feeds) {
  bool all = true;
  for (const std::string& text : urls) {
    const auto url = fetch::parse_url(text);
    if (!url) {
      say(url.error());
      all = false;
      continue;
    }
    if (const auto added = feeds.add(url->text, now()); !added) return std::unexpected(added.error());
  }
  return all;
}

// Makes the guide, adds what was typed, and lets go of the guide again. False where something was not added.
Result<bool> prepare(const Typed& typed, const std::string& file) {
  const auto urls = named_feeds(typed);
  if (!urls) return std::unexpected(urls.error());
  auto guide = guide::Guide::open(file, {.access = guide::Access::write});
  if (!guide) return std::unexpected(guide.error());
  guide::Feeds feeds(*guide);
  const auto added = add_feeds(*urls, feeds);
  if (!added) return added;
  const auto next = feeds.next_due();
  if (!next) return std::unexpected(next.error());
  if (!*next)
    return fail(ErrorCode::not_found, "this guide follows no feeds; name one: backlot follow https://example.org/");
  return added;
}

std::string summary_of(const follow::FollowSummary& s, const Typed& typed, const std::string& file) {
  const Skipped skipped;
  const Ingested ingested{s.learned, s.compared, s.identified, skipped, file};
  if (typed.has("--json")) return ingested_json(ingested);
  std::string polled = "polled   " + guide::counted(s.polls, "feed", "feeds");
  if (s.failed > 0) polled += "; " + std::to_string(s.failed) + " failed";
  if (s.waiting > 0) polled += "; " + guide::counted(s.waiting, "page", "pages") + " could not be had yet";
  return polled + "\n" + ingested_text(ingested);
}

int run_follow(const Typed& typed) {
  yield_to_others(typed);
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  auto options = follow_options(typed);
  if (!options) {
    say(options.error());
    return exit_usage;
  }
  const StopSignals signals;
  const auto prepared = prepare(typed, *file);
  if (!prepared) return stopped(prepared.error());
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  const copies::Reader words(unspin::shipped_substitutions());
  Output out;
  options->on_poll = [&](const follow::PollReport& report) {
    out.write(typed.has("--json") ? poll_json(report) : poll_text(report));
    out.flush();
  };
  options->on_trouble = [](const Error& error) { say(error); };
  auto follower = follow::Follower::make(*file, *annotator, words, *options);
  if (!follower) return stopped(follower.error());
  const auto done = typed.has("--once") ? follower->once(signals.token()) : follower->run(signals.token());
  out.write(summary_of(follower->summary(), typed, *file));
  if (!done) return stopped(done.error());
  if (const int status = end_of(out); status != exit_ok) return status;
  return *prepared && (follower->summary().failed == 0 || !typed.has("--once")) ? exit_ok : exit_partly;
}

constexpr Option user_agent{"--user-agent", 0, "TEXT", ValueKind::words,
                            "what to be called by sites, its first word in robots.txt (default: Backlot/VERSION)"};
constexpr Option interval{"--interval", 0, "SECONDS", ValueKind::number,
                          "ask a feed no more often than that (default: 900)"};
constexpr Option pause{"--pause", 0, "MS", ValueKind::number,
                       "milliseconds between two requests to one host; longer where it asks for more (default: 1000)"};
constexpr Option connections{"--connections", 0, "N", ValueKind::number,
                             "ask at most N hosts at the same time (default: 64)"};
constexpr Option proxy{"--proxy", 0, "URL", ValueKind::words,
                       "reach the web through this proxy, which then has to refuse private addresses"};
constexpr Option ca_file{"--ca-file", 0, "FILE", ValueKind::path,
                         "trust the certificates of this file instead of the system's"};
constexpr std::array its_options{
    options::guide,
    Option{"--opml", 0, "FILE", ValueKind::path, "follow the feeds of this list, too"},
    Option{"--once", 0, "", ValueKind::none, "ask the feeds that are due, and end"},
    Option{"--force", 0, "", ValueKind::none, "ask also those that are not due yet, unless their site asked to wait"},
    options::contact,
    user_agent,
    options::allow_host,
    interval,
    pause,
    connections,
    proxy,
    ca_file,
    options::jobs,
    options::nice,
    options::rules,
    options::lexicon,
    Option{"--json", 0, "", ValueKind::none, "write a JSON object a poll, and the summary as JSON"}};
constexpr std::array its_examples{
    Example{"follow --contact news@example.org https://example.org/", "the feed of a site, until you stop it"},
    Example{"follow --once --opml feeds.opml", "a list of feeds, for cron and systemd timers"},
    Example{"follow --once", "the feeds that the guide follows already"},
};

}  // namespace

constinit const Command follow_command{
    "follow",
    "follows feeds of news, and reads their articles into the guide",
    "Takes the addresses of feeds (RSS, Atom, JSON Feed) or of sites, whose feed is then looked for, remembers them in "
    "the guide, and asks each about twice as often as it changes, until it is told to stop (Ctrl-C, or SIGTERM). Where "
    "a feed has only the beginning of an article, its page is fetched. An item is known by its permanent id: an edited "
    "headline is a new version, not a new article.\n\n"
    "Sites are asked as they wish to be: robots.txt, Crawl-delay and Retry-After are obeyed, one connection a host, "
    "nothing twice that has not changed. Private addresses are refused unless allowed, certificates are verified, "
    "cookies are not kept.\n\n"
    "Stopped or cut off at any moment, it goes on where it was.",
    {"URL", ValueKind::words, true, false, "a feed or a site; without any, the feeds of the guide"},
    its_options,
    its_examples,
    run_follow};

}  // namespace backlot::cli
