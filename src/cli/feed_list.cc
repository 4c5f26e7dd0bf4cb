#include "backlot/cli/feed_list.h"

#include "backlot/follow/opml.h"
#include "backlot/follow/shareable.h"

#include <vector>

namespace backlot::cli {

std::string opml_of(std::span<const guide::FeedHealth> feeds) {
  std::vector<follow::ListedFeed> listed;
  for (const guide::FeedHealth& health : feeds) {
    if (health.feed.state == guide::FeedState::followed)
      listed.push_back({health.feed.url, health.feed.title, health.feed.site});
  }
  return follow::write_opml(listed);
}

Result<std::string> public_opml(const std::string& guide_file) {
  auto guide = guide::Guide::open(guide_file);
  if (!guide) return std::unexpected(guide.error());
  auto feeds = guide::Feeds(*guide).health();
  if (!feeds) return std::unexpected(feeds.error());
  std::erase_if(*feeds, [](const guide::FeedHealth& health) { return !follow::is_shareable(health.feed.url); });
  for (guide::FeedHealth& health : *feeds) {
    if (!follow::is_shareable(health.feed.site)) health.feed.site.clear();
  }
  return opml_of(*feeds);
}

}  // namespace backlot::cli
