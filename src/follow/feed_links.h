// Where the feed of a site is, told from one of its pages.
//
//   for (const std::string& address : feed_links(page, "https://example.org/news/")) …   // the likeliest first
//
// First what the page states (<link rel="alternate" type="application/rss+xml">), then what it links to that sounds
// like a feed, then the places where feeds usually are. Feeds of comments come last of their kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backlot::follow {

inline constexpr std::size_t most_feed_links = 12;

// Each whole address once, at most most_feed_links.
std::vector<std::string> feed_links(std::string_view page, std::string_view address);

}  // namespace backlot::follow
