// What a command reads: the paths that were typed, and those in the list of --files-from.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/ingest/path_list.h"

#include <cstdint>

namespace backlot::cli {

ingest::PathList paths_of(const Typed& typed);

// Whether standard input is read, as a path or as the list.
bool reads_standard_input(const Typed& typed);

// For progress: how many bytes there are to read; 0 where it cannot be told.
std::uint64_t input_size(const Typed& typed);

}  // namespace backlot::cli
