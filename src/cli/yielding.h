// Long work that lets others go first: what serves people on the same machine stays quick while articles are read.
#pragma once

#include "backlot/cli/parse.h"

namespace backlot::cli {

// What --nice says (10 without it), for this thread and those that it starts; one that yields more already stays so.
void yield_to_others(const Typed& typed);

}  // namespace backlot::cli
