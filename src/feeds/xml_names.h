// The names of elements as the formats mean them, whatever prefix a feed gives them.
#pragma once

#include "backlot/xml/events.h"

#include <string>

namespace backlot::feeds {

// In lower case, with the usual prefix of its namespace: "dc:date", "content:encoded", "media:title". Elements of RSS
// and Atom have none, in whichever feed they stand: "title", "link", "pubdate". A prefix that nobody declared is
// believed.
std::string usual_name(const xml::Name& name);

}  // namespace backlot::feeds
