// Documents of one id, which the output cannot tell apart.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace backlot::cli {

// A line for the user; nothing where every id stands once.
std::optional<std::string> about_repeated_ids(std::span<const std::string> ids);

}  // namespace backlot::cli
