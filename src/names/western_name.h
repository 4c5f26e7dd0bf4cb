// Names of first, middle and last names.
#pragma once

#include "backlot/names/verdict.h"

#include <string>
#include <vector>

namespace backlot::names {

// Words of two names (letters.h), of two words or more each: "Samuel L. Jackson" and "Samuel Jackson", "R. Downey" and
// "Robert Downey". 0 where first or last names differ.
Verdict compare_western(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace backlot::names
