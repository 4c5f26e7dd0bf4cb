// What ingest, stories and learn share: the documents of a guide compared with each other, with progress.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/desk/comparing.h"

namespace backlot::cli {

Result<desk::ComparingSummary> compare_guide(guide::Guide& guide, const Typed& typed);

// The guide that was typed, to write to, after what was not compared yet is.
Result<guide::Guide> open_compared(const Typed& typed);

}  // namespace backlot::cli
