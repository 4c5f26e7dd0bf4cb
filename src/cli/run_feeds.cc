#include "backlot/cli/ending.h"
#include "backlot/cli/feed_list.h"
#include "backlot/cli/feed_views.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"

namespace backlot::cli {
namespace {

int remove_feed(const Typed& typed, const std::string& url) {
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  if (const auto there = open_to_read(typed); !there) return stopped(there.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::write});
  if (!guide) return stopped(guide.error());
  const auto removed = guide::Feeds(*guide).remove(url);
  if (!removed) return stopped(removed.error());
  if (!*removed) say("this guide follows no feed at '" + url + "'");
  return *removed ? exit_ok : exit_partly;
}

guide::Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

int run_feeds(const Typed& typed) {
  if (const auto url = typed.text("--remove")) return remove_feed(typed, *url);
  auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  const auto feeds = guide::Feeds(*guide).health();
  if (!feeds) return stopped(feeds.error());
  if (feeds->empty() && !typed.has("--json") && !typed.has("--opml")) {
    say("this guide follows no feeds; try: backlot follow https://example.org/");
    return exit_partly;
  }
  Output out;
  if (typed.has("--opml")) {
    out.write(opml_of(*feeds));
  } else {
    out.write(typed.has("--json") ? feeds_json(*feeds) : feeds_page(*feeds, now(), standard_output_terminal()));
  }
  return end_of(out);
}

constexpr std::array its_options{
    options::guide, options::json, Option{"--opml", 0, "", ValueKind::none, "write them as a list for other programs"},
    Option{"--remove", 0, "URL", ValueKind::words, "follow this feed no longer; what it brought stays"}};
constexpr std::array its_examples{
    Example{"feeds", "which feeds are followed, and how they are"},
    Example{"feeds --opml > feeds.opml", "a list that other programs read"},
    Example{"feeds --remove https://example.org/feed", "one less"},
};

}  // namespace

constinit const Command feeds_command{"feeds",
                                      "shows the feeds that are followed, and how they are",
                                      "When each was fetched, what came of it, when it is next due, how many items it "
                                      "had, and what is wrong with those that fail.",
                                      {},
                                      its_options,
                                      its_examples,
                                      run_feeds};

}  // namespace backlot::cli
