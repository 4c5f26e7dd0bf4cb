// How feeds are asked for, and read from what comes back.
#pragma once

#include "backlot/feeds/feed.h"
#include "backlot/fetch/outcome.h"
#include "backlot/fetch/transfers.h"
#include "backlot/result/result.h"

#include <cstddef>

namespace backlot::follow {

fetch::Call feed_request(fetch::Url url, std::size_t most_bytes);

// Errors: those of feeds::read().
Result<feeds::Feed> read_feed(const fetch::Fetched& fetched);

}  // namespace backlot::follow
