// JSON Feed (https://jsonfeed.org).
#pragma once

#include "backlot/feeds/feed.h"

namespace backlot::feeds {

// As read(), of bytes that are JSON.
Result<Feed> read_json(std::string_view bytes, std::string_view address, const ReadOptions& options);

}  // namespace backlot::feeds
