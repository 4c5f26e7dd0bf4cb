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

constexpr std::array completion_examples{
    Example{"completion bash > ~/.local/share/bash-completion/completions/backlot", "for one user of bash"},
    Example{"completion fish > ~/.config/fish/completions/backlot.fish", "for one user of fish"},
};
constexpr std::array help_examples{Example{"help show", "the same as: backlot show --help"}};

}  // namespace

constinit const Command completion_command{"completion",
                                           "prints the completions for a shell",
                                           "The Debian package installs them for all users.",
                                           {"SHELL", ValueKind::shell, false, true, "bash, zsh or fish"},
                                           {},
                                           completion_examples,
                                           run_completion};

constinit const Command manual_command{
    "manual", "prints the manual page in the form man(1) reads", "", {}, {}, {}, run_manual, false};

constinit const Command help_command{
    "help",  "explains a command",
    "",      {"COMMAND", ValueKind::command, true, false, "a command; all of them where none is given"},
    {},      help_examples,
    run_help};

}  // namespace backlot::cli
