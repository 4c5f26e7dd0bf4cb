// How a command ends: with the exit status that its last step gives.
//
//   if (!guide) return stopped(guide.error());
//   …
//   out.write(page);
//   return end_of(out);
#pragma once

#include "backlot/cli/output.h"

namespace backlot::cli {

// Says the error: the work cannot go on.
int stopped(const Error& error);

// All is written: the rest of `out` goes out. An output that cannot be written stopped the work, and is said.
int end_of(Output& out);

}  // namespace backlot::cli
