#include "backlot/cli/run.h"

#include <algorithm>
#include <array>

namespace backlot::cli {
namespace {

constexpr std::array common{
    Option{"--help", 'h', "", ValueKind::none, "explain the command (-h: in short)"},
    Option{"--version", 0, "", ValueKind::none, "print the version"},
};

constexpr std::array statuses{
    ExitStatus{exit_ok, "everything was read, or found"},
    ExitStatus{
        exit_partly,
        "something could not be read (the rest was), or nothing was found; a page that holds no article is no error"},
    ExitStatus{exit_usage, "the command line was wrong"},
    ExitStatus{exit_stopped, "the work stopped: the guide cannot be used, a rule has a mistake, the disk is full"},
};

constexpr std::array variables{
    Example{"XDG_DATA_HOME",
            "where the guide lies: $XDG_DATA_HOME/backlot/guide.db; ~/.local/share where it is not set"},
    Example{"TZ", "the zone that show converts times to"},
    Example{"NO_COLOR", "where it is set and not empty, nothing is coloured"},
    Example{"COLUMNS", "the width of pages where the output is no terminal (default: 80)"},
};

}  // namespace

std::span<const Command> commands() {
  static const std::array all{
      annotate_command, restore_command, learn_command,  stories_command,     dedup_command,       compare_command,
      ingest_command,   import_command,  show_command,   search_command,      why_command,         follow_command,
      feeds_command,    serve_command,   export_command, token_add_command,   token_list_command,  token_remove_command,
      identity_command, merge_command,   split_command,  rules_check_command, rules_trace_command, completion_command,
      manual_command,   help_command};
  return all;
}

const Command* find_command(std::string_view name) {
  const auto at = std::ranges::find(commands(), name, &Command::name);
  return at == commands().end() ? nullptr : &*at;
}

std::span<const Option> common_options() { return common; }
std::span<const ExitStatus> exit_statuses() { return statuses; }
std::span<const Example> environment() { return variables; }

std::string_view program_about() {
  return "Give it articles and it answers who plays whom, on which channel, when it airs where you are, who said what, "
         "and what "
         "happened on the set. It works offline (only follow fetches), writes only to its guide (one SQLite file), and "
         "never guesses: every "
         "fact has "
         "the sentence that says it.";
}

}  // namespace backlot::cli
