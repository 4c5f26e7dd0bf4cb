// Where the user's own files lie.
#pragma once

#include "backlot/result/result.h"

#include <string>
#include <string_view>

namespace backlot::cli {

// $XDG_DATA_HOME/backlot/NAME, else ~/.local/share/backlot/NAME. Error: not_found where neither variable is set, with
// the option that names another file.
Result<std::string> user_data_file(std::string_view name, std::string_view option);

// The content of a file. Errors: not_found, unreadable.
Result<std::string> read_text_file(const std::string& path);

}  // namespace backlot::cli
