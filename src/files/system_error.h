// What the operating system reports, as an Error a reader understands.
#pragma once

#include "backlot/result/result.h"

#include <string>

namespace backlot::files {

// The failure with number `code` (an errno value) at `file`: "no such file", "permission denied", "it is a folder", …
std::unexpected<Error> system_failure(int code, std::string file);

}  // namespace backlot::files
