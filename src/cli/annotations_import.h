// Documents that were annotated elsewhere, by `backlot annotate` or a job on Spark, into a guide.
#pragma once

#include "backlot/cli/parse.h"

#include <string>

namespace backlot::cli {

// Whether a path holds such: a folder, or a file that begins as annotations do.
bool holds_annotations(const std::string& path);

// All that was typed, as `backlot import` gets it. Returns the exit status.
int import_annotations(const Typed& typed);

}  // namespace backlot::cli
