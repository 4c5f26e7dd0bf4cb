// SQLite's result codes as errors that say what to do.
#pragma once

#include "backlot/result/result.h"

#include <string>

struct sqlite3;

namespace backlot::guide {

// `code` as SQLite returned it, for `file`. Reads the last message and system error of `database` (which may be null).
Error error_of(sqlite3* database, int code, const std::string& file);

}  // namespace backlot::guide
