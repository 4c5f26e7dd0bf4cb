// One request on its way through the site: what was asked, by whom, and what it may be answered from.
#pragma once

#include "backlot/guide/airtime.h"
#include "backlot/guide/guide.h"
#include "backlot/http/message.h"
#include "backlot/serve/comparer.h"
#include "backlot/serve/templates.h"

#include <optional>
#include <string>
#include <string_view>

namespace backlot::serve {

// A whole number and nothing beside it.
std::optional<std::int64_t> number_in(std::string_view text);

struct Visit {
  const http::Request& request;
  const guide::Guide& guide;
  Templates& templates;
  const Comparer& comparer;
  guide::Viewer viewer;
  guide::Instant now = 0;

  const std::string& segment(std::size_t i) const { return request.target.segments.at(i); }
  // Segment `i` as a number from 1 on; nullopt for anything else.
  std::optional<std::int64_t> number(std::size_t i) const;
  std::optional<std::string> parameter(std::string_view name) const { return request.target.parameter(name); }
  // A parameter as a number of at most `most`; `otherwise` where it is missing, none, or negative.
  std::uint32_t count(std::string_view name, std::uint32_t otherwise, std::uint32_t most) const;
};

using Endpoint = http::Response (*)(Visit&);

}  // namespace backlot::serve
