// The feeds that a guide follows, as a list for other readers (OPML).
#pragma once

#include "backlot/guide/feeds.h"
#include "backlot/result/result.h"

#include <span>
#include <string>

namespace backlot::cli {

std::string opml_of(std::span<const guide::FeedHealth> feeds);

// For everybody to see: without those whose addresses hold a name, a password or a key. Errors: those of the guide.
Result<std::string> public_opml(const std::string& guide_file);

}  // namespace backlot::cli
