// What was typed, checked against the table of commands.
//
//   auto typed = parse(argc, argv);
//   if (!typed) { print typed.error(); return exit_usage; }
//   if (auto n = typed->number("--limit")) …
#pragma once

#include "backlot/cli/commands.h"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::cli {

enum class Help : std::uint8_t { none, brief, full, version };

struct Typed {
  const Command* command = nullptr;  // nullptr: the program itself (with `help` set)
  Help help = Help::none;
  std::vector<std::string> operands;
  std::map<std::string, std::string, std::less<>> options;  // by name; a switch that was given holds ""

  bool has(std::string_view option) const { return options.contains(option); }
  std::optional<std::string> text(std::string_view option) const;
  std::optional<unsigned> number(std::string_view option) const;  // within the range of its kind
  std::string words() const;                                      // the operands, joined by a space
  // Whether something to read was named: a path, or a list of paths.
  bool has_input() const { return !operands.empty() || has("--files-from"); }
};

// The error is one or two lines to print as they are: what is wrong, and what to type instead.
std::expected<Typed, std::string> parse(int argc, const char* const* argv);

}  // namespace backlot::cli
