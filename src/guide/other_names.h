// The other names of whatever is called so: what a search for one of them looks for as well.
#pragma once

#include "backlot/guide/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

// All names of the people, works, groups and channels that are called `name` (in any case, with or without hyphens and
// accents) or, where none is, of the one whose name may be spelled so; "yim si wan", "임시완" for "Im Siwan". As words
// of the full-text index, at most a dozen, `name` itself left out.
std::vector<std::string> other_names(Connection& db, std::string_view name);

}  // namespace backlot::guide
