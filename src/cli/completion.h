// What the shells need to complete a command line, made from the table of commands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backlot::cli {

// A script for "bash", "zsh" or "fish"; nullopt for another shell.
std::optional<std::string> completion_script(std::string_view shell);

}  // namespace backlot::cli
