// The commands, each in a file of its own (run_*.cc): what can be typed, what help says of it, and what it does. They
// are the only places that print. commands.cc lists them in the order of the manual.
#pragma once

#include "backlot/cli/commands.h"
#include "backlot/cli/parse.h"

namespace backlot::cli {

extern const Command annotate_command;
extern const Command restore_command;
extern const Command learn_command;
extern const Command stories_command;
extern const Command dedup_command;
extern const Command compare_command;
extern const Command ingest_command;
extern const Command import_command;
extern const Command show_command;
extern const Command search_command;
extern const Command why_command;
extern const Command follow_command;
extern const Command feeds_command;
extern const Command serve_command;
extern const Command export_command;
extern const Command token_add_command;
extern const Command token_list_command;
extern const Command token_remove_command;
extern const Command identity_command;
extern const Command merge_command;
extern const Command split_command;
extern const Command rules_check_command;
extern const Command rules_trace_command;
extern const Command completion_command;
extern const Command manual_command;
extern const Command help_command;

}  // namespace backlot::cli
