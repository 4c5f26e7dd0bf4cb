// Which guide is meant, and the way into it.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/guide/guide.h"
#include "backlot/result/result.h"

#include <string>

namespace backlot::cli {

// --guide, else $XDG_DATA_HOME/backlot/guide.db, else ~/.local/share/backlot/guide.db.
// Error: not_found where neither variable is set.
Result<std::string> guide_file(const Typed& typed);

// To read from; the error of one that is not there says how to make one.
Result<guide::Guide> open_to_read(const Typed& typed);

// Why `file` could not be opened; of one that is not there, how to make one.
Error explained(const Error& error, const std::string& file);

}  // namespace backlot::cli
