// What an item of a feed is known by, and what makes it another version of itself.
//
//   item_id(item)          "https://example.org/?p=17": the same whatever becomes of headline, address and text
//   version_digest(item)   another one where the feed says something else of it
#pragma once

#include "backlot/feeds/feed.h"

#include <string>

namespace backlot::follow {

// At most 500 bytes: what is longer is known by its hash.
std::string item_id(const feeds::Item& item);

// Of headline, day of change and text. The address makes no version: campaigns and moves change it.
std::string version_digest(const feeds::Item& item);

}  // namespace backlot::follow
