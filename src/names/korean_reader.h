// All ways to read a Korean name, weighed: the work behind KoreanName::read().
#pragma once

#include "backlot/names/korean_name.h"

#include <string_view>
#include <vector>

namespace backlot::names {

// Of a name in Latin letters, most likely first; empty for what cannot be one, or is too long to be one.
std::vector<KoreanName::Reading> read_romanised(std::string_view name);

// Of Hangul without spaces: with a family name, and without one where it may be a given name alone.
std::vector<KoreanName::Reading> read_hangul(std::string_view name);

}  // namespace backlot::names
