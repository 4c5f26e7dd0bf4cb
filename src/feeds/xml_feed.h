// RSS and Atom.
#pragma once

#include "backlot/feeds/feed.h"

namespace backlot::feeds {

// As read(), of bytes that are XML.
Result<Feed> read_xml(std::string_view bytes, std::string_view address, const ReadOptions& options);

}  // namespace backlot::feeds
