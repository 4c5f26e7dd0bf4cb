// What can be typed: commands, operands, options, examples. Parsing (parse.h), `--help` (help.h), the manual page
// (manual.h) and the completions of the shells (completion.h) are all made from it, so they cannot disagree. A new
// command is a file that defines one (run.h) and a line in commands.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace backlot::cli {

// What stands for a value; says how it is checked and how a shell completes it.
enum class ValueKind : std::uint8_t {
  none,
  words,
  number,
  port,
  niceness,
  path,
  folder,
  guide,
  rules,
  zone,
  entity,
  shell,
  command
};

struct Option {
  std::string_view name;   // "--jobs"
  char letter = 0;         // 'j', or 0
  std::string_view value;  // "N"; empty for a switch
  ValueKind kind = ValueKind::none;
  std::string_view help;  // a phrase without a stop
};

struct Operand {
  std::string_view name;  // "PATH"; empty where the command takes none
  ValueKind kind = ValueKind::none;
  bool many = false;
  bool required = true;
  std::string_view help;
};

struct Example {
  std::string_view line;  // without the leading "backlot "
  std::string_view says;
};

struct Typed;  // parse.h

struct Command {
  std::string_view name;     // "annotate", "rules check"
  std::string_view summary;  // a phrase, lower case, without a stop
  std::string_view about;    // paragraphs, divided by an empty line
  Operand operand;
  std::span<const Option> options;
  std::span<const Example> examples;
  int (*run)(const Typed& typed);  // does what was typed and gives the exit status
  bool shown = true;               // in lists of commands
};

struct ExitStatus {
  int status;
  std::string_view meaning;
};

enum : int { exit_ok = 0, exit_partly = 1, exit_usage = 2, exit_stopped = 3 };

std::span<const Command> commands();
const Command* find_command(std::string_view name);  // nullptr where there is none
std::span<const Option> common_options();            // of every command
std::span<const ExitStatus> exit_statuses();
std::span<const Example> environment();  // variables that change what is done: line is the name

inline constexpr std::string_view program_summary =
    "reads entertainment news and keeps what it says, each fact with its sentence";
std::string_view program_about();

}  // namespace backlot::cli
