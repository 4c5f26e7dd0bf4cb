// A given name, or a stage name, and the whole name.
#pragma once

#include "backlot/names/korean_name.h"
#include "backlot/names/verdict.h"

#include <string>
#include <vector>

namespace backlot::names {

// Of a name that may be a part of the other: never as much as `one_name`, because many people share a given name.
// Words as letters.h makes them.
Verdict compare_given_alone(const std::vector<std::string>& alone, const KoreanName& alone_read,
                            const std::vector<std::string>& whole, const KoreanName& whole_read);

}  // namespace backlot::names
