// One request on its way through the site: what was asked, by whom, and what it may be answered from.
#pragma once

#include "backlot/guide/airtime.h"
#include "backlot/guide/guide.h"
#include "backlot/http/message.h"
#include "backlot/serve/comparer.h"
#include "backlot/serve/counts.h"
#include "backlot/serve/metrics.h"
#include "backlot/serve/site.h"
#include "backlot/serve/templates.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::serve {

// A whole number and nothing beside it.
std::optional<std::int64_t> number_in(std::string_view text);

// What all visits of a site share.
struct SiteParts {
  const SiteOptions& options;
  Metrics& metrics;
  Counts& counts;
  http::Rate& annotations;
  std::function<Result<void>()> reload;  // Site::reload()
};

struct Visit {
  const SiteParts& site;
  const http::Request& request;
  const guide::Guide& guide;
  Templates& templates;
  const Comparer& comparer;
  guide::Viewer viewer;
  guide::Instant now = 0;
  // When the answer is out of date though the guide is not: an endpoint that says what comes next lowers it.
  guide::Instant good_until = std::numeric_limits<guide::Instant>::max();
  std::string origin = {};  // "https://guide.example", what the addresses of a feed begin with

  const std::string& segment(std::size_t i) const { return request.target.segments.at(i); }
  // Segment `i` as a number from 1 on; nullopt for anything else.
  std::optional<std::int64_t> number(std::size_t i) const;
  std::optional<std::string> parameter(std::string_view name) const { return request.target.parameter(name); }
  // A parameter as a number of at most `most`; `otherwise` where it is missing, none, or negative.
  std::uint32_t count(std::string_view name, std::uint32_t otherwise, std::uint32_t most) const;
};

using Endpoint = http::Response (*)(Visit&);

}  // namespace backlot::serve
