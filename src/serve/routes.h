// Which endpoint answers which address: the one table of the site. What stands below /api/v1 is described in
// docs/openapi.json, too, and a test holds the two against each other.
#pragma once

#include "backlot/serve/visit.h"

#include <span>
#include <string>
#include <string_view>

namespace backlot::serve {

enum class Who : std::uint8_t {
  anyone,
  nearby,   // who has a token, or asks from this machine a site that listens to nobody else
  trusted,  // who has a token
};

struct Route {
  std::string_view path;  // "works/*": each * is one segment that is not empty
  Endpoint endpoint;
  bool keeps = true;  // the answer depends on nothing but the address, the guide, the day and the viewer's zone
  http::Method method = http::Method::get;  // HEAD goes with it
  Who who = Who::anyone;
  bool slow = false;  // it takes long, and must not hold up others
};

std::span<const Route> routes();

struct Way {
  const Route* route = nullptr;
  std::string allowed;  // the methods that the address takes, for "Allow"; empty where nothing is there
};
Way way_of(http::Method method, const http::Target& target);

}  // namespace backlot::serve
