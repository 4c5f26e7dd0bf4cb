// The manual page, made from the table of commands.
#pragma once

#include <string>

namespace backlot::cli {

// In the form man(1) reads (the man macros of roff).
std::string manual_page(const std::string& version);

}  // namespace backlot::cli
