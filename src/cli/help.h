// `-h` and `--help`, made from the table of commands.
#pragma once

#include "backlot/cli/commands.h"

#include <string>

namespace backlot::cli {

// Of one command. The brief form has usage and options; the full one also what it does, examples and exit statuses.
std::string command_help(const Command& command, bool full);
// Of the program: its commands.
std::string program_help(bool full);

// "backlot annotate [options] PATH…"
std::string usage_line(const Command& command);
// "-j, --jobs N"
std::string option_usage(const Option& option);

}  // namespace backlot::cli
