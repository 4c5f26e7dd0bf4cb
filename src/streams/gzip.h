// gzip in one call.
#pragma once

#include <string>
#include <string_view>

namespace backlot::streams {

// `level`: 1 (fast) to 9 (small). Empty where there is no memory for it.
std::string gzip(std::string_view bytes, int level = 1);

}  // namespace backlot::streams
