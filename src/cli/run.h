// The commands: each does what was typed and gives the exit status. They are the only places that print.
#pragma once

#include "backlot/cli/parse.h"

namespace backlot::cli {

int run_annotate(const Typed& typed);
int run_restore(const Typed& typed);
int run_learn(const Typed& typed);
int run_compare(const Typed& typed);
int run_stories(const Typed& typed);
int run_dedup(const Typed& typed);
int run_export(const Typed& typed);
int run_ingest(const Typed& typed);
int run_import(const Typed& typed);
int run_show(const Typed& typed);
int run_search(const Typed& typed);
int run_why(const Typed& typed);
int run_follow(const Typed& typed);
int run_feeds(const Typed& typed);
int run_serve(const Typed& typed);
int run_token_add(const Typed& typed);
int run_token_list(const Typed& typed);
int run_token_remove(const Typed& typed);
int run_identity(const Typed& typed);
int run_merge(const Typed& typed);
int run_split(const Typed& typed);
int run_rules_check(const Typed& typed);
int run_rules_trace(const Typed& typed);
int run_completion(const Typed& typed);
int run_manual(const Typed& typed);
int run_help(const Typed& typed);

}  // namespace backlot::cli
