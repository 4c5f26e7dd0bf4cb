// backlot: parses what was typed and runs it.
#include "backlot/cli/output.h"
#include "backlot/cli/parse.h"
#include "backlot/cli/run.h"

#include <csignal>
#include <string_view>

int main(int argc, char** argv) {
  // A reader that went away (head, a closed pager) is noticed where we write, not by dying in the middle of a batch.
  std::signal(SIGPIPE, SIG_IGN);
  // The same for a file that reaches the limit of its size: an error of the write, like a full disk.
  std::signal(SIGXFSZ, SIG_IGN);
  const auto typed = backlot::cli::parse(argc, argv);
  if (!typed) {
    const std::string_view message = typed.error();
    backlot::cli::say(message.substr(0, message.find('\n')));
    backlot::cli::say(message.substr(message.find('\n') + 1));
    return backlot::cli::exit_usage;
  }
  const bool explain = typed->help != backlot::cli::Help::none;
  return (explain ? backlot::cli::help_command : *typed->command).run(*typed);
}
