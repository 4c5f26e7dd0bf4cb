// The commands that tell about the program itself.
#include "backlot/cli/completion.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/help.h"
#include "backlot/cli/manual.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"

namespace backlot::cli {
namespace {

int print(const std::string& text) {
  Output out;
  out.write(text);
  return end_of(out);
}

}  // namespace

int run_completion(const Typed& typed) {
  const auto script = completion_script(typed.operands.front());
  if (script) return print(*script);
  say("no completions for '" + typed.operands.front() + "': it is bash, zsh or fish");
  return exit_usage;
}

int run_manual(const Typed& /*typed*/) { return print(manual_page(BACKLOT_VERSION)); }

int run_help(const Typed& typed) {
  if (typed.help == Help::version) return print("backlot " BACKLOT_VERSION "\n");
  if (typed.help != Help::none) {
    const bool full = typed.help == Help::full;
    return print(typed.command != nullptr ? command_help(*typed.command, full) : program_help(full));
  }
  if (typed.operands.empty()) return print(program_help(true));
  const Command* command = find_command(typed.words());
  if (command != nullptr) return print(command_help(*command, true));
  say("no command is called '" + typed.words() + "'");
  return exit_usage;
}

}  // namespace backlot::cli
