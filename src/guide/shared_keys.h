// Which documents of the guide have keys in common with newer ones: the runs of stored keys (key_runs.h) met with
// theirs.
#pragma once

#include "backlot/guide/comparisons.h"
#include "backlot/guide/connection.h"

namespace backlot::guide {

// See Comparisons::sharing(); superseded documents included.
Sharing find_shared_keys(Connection& db, std::span<const KeyedDocument> newer);

}  // namespace backlot::guide
