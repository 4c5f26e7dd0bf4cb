// Lists of feeds as programs exchange them (OPML 1.0 and 2.0).
//
//   auto listed = read_opml(bytes);                    // (*listed)[0].url == "https://example.org/feed"
//   out << write_opml(feeds);
//
// Outlines may be nested as they like; folders are passed through. Nothing is expanded or fetched (xml/events.h).
#pragma once

#include "backlot/result/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::follow {

struct ListedFeed {
  std::string url;
  std::string title;
  std::string site;  // of its page
};

inline constexpr std::size_t largest_opml = std::size_t{16} << 20U;  // bytes
inline constexpr std::size_t most_listed = 100'000;                  // what is more is left out

// Each address once, in the order of the list. Errors: too_large, invalid (no OPML, or not a single feed in it).
Result<std::vector<ListedFeed>> read_opml(std::string_view bytes);

std::string write_opml(std::span<const ListedFeed> feeds);

}  // namespace backlot::follow
