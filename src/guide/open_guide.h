// From a path to a connection that is known to be a guide of this version.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/guide.h"

namespace backlot::guide {

// Errors as Guide::open gives them.
Result<Connection> open_guide(const std::filesystem::path& file, const GuideOptions& options);

}  // namespace backlot::guide
