// backlot: parses what was typed and runs it.
#include "backlot/cli/output.h"
#include "backlot/cli/parse.h"
#include "backlot/cli/run.h"

#include <array>
#include <csignal>
#include <string_view>

namespace {

using backlot::cli::Typed;

struct Entry {
  std::string_view command;
  int (*run)(const Typed&);
};

constexpr std::array entries{
    Entry{"annotate", backlot::cli::run_annotate},
    Entry{"restore", backlot::cli::run_restore},
    Entry{"learn", backlot::cli::run_learn},
    Entry{"stories", backlot::cli::run_stories},
    Entry{"dedup", backlot::cli::run_dedup},
    Entry{"compare", backlot::cli::run_compare},
    Entry{"ingest", backlot::cli::run_ingest},
    Entry{"import", backlot::cli::run_import},
    Entry{"show", backlot::cli::run_show},
    Entry{"search", backlot::cli::run_search},
    Entry{"why", backlot::cli::run_why},
    Entry{"follow", backlot::cli::run_follow},
    Entry{"feeds", backlot::cli::run_feeds},
    Entry{"export", backlot::cli::run_export},
    Entry{"serve", backlot::cli::run_serve},
    Entry{"token add", backlot::cli::run_token_add},
    Entry{"token list", backlot::cli::run_token_list},
    Entry{"token remove", backlot::cli::run_token_remove},
    Entry{"identity", backlot::cli::run_identity},
    Entry{"merge", backlot::cli::run_merge},
    Entry{"split", backlot::cli::run_split},
    Entry{"rules check", backlot::cli::run_rules_check},
    Entry{"rules trace", backlot::cli::run_rules_trace},
    Entry{"completion", backlot::cli::run_completion},
    Entry{"manual", backlot::cli::run_manual},
    Entry{"help", backlot::cli::run_help},
};

}  // namespace

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
  if (typed->help != backlot::cli::Help::none) return backlot::cli::run_help(*typed);
  for (const Entry& entry : entries) {
    if (entry.command == typed->command->name) return entry.run(*typed);
  }
  return backlot::cli::exit_usage;
}
