// What the operating system says about a path, as an Error that tells what to do.
#pragma once

#include "backlot/result/result.h"

#include <string>

namespace backlot::streams {

// `code` is an errno value; `path` may be empty where the caller adds it.
Error system_error(int code, std::string path = {});

}  // namespace backlot::streams
