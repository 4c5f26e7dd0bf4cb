#include "backlot/cli/ending.h"
#include "backlot/cli/following.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/run.h"
#include "backlot/cli/stop_signals.h"
#include "backlot/cli/user_rules.h"
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

}  // namespace

int run_follow(const Typed& typed) {
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

}  // namespace backlot::cli
