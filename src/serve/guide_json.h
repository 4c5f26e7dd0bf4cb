// Answers of the guide as JSON: one object, one line. Keys are the names of the values in guide/pages.h, search.h and
// why.h; times also as the viewer's zone has them ("here").
#pragma once

#include "backlot/guide/airtime.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/pages.h"
#include "backlot/guide/search.h"
#include "backlot/guide/why.h"

#include <string>

namespace backlot::serve {

std::string page_json(const guide::Page& page, const guide::Viewer& viewer);
std::string hits_json(const guide::Hits& hits);

// Where a rule stands: "rules/cast.rules" and 12; line 0 where it is not known any more.
struct RulePlace {
  std::string file;
  std::uint32_t line = 0;
};
// `places` are those of the rules of `why.testimony`, in the same order; or none.
std::string why_json(const guide::Why& why, const std::vector<RulePlace>& places);

}  // namespace backlot::serve
