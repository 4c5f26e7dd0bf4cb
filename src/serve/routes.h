// Which endpoint answers which address: the one table of the site.
#pragma once

#include "backlot/serve/visit.h"

#include <span>
#include <string_view>

namespace backlot::serve {

struct Route {
  std::string_view path;  // "works/*": each * is one segment that is not empty
  Endpoint endpoint;
  bool keeps = true;  // the answer depends on nothing but the address, the guide, the day and the viewer's zone
};

std::span<const Route> routes();
// nullptr where nothing is there.
const Route* route_of(const http::Target& target);

}  // namespace backlot::serve
