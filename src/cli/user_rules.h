// The rule files of a folder of the user's own.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/result/result.h"

#include <string>
#include <vector>

namespace backlot::cli {

// The content of a file. Errors: not_found, unreadable.
Result<std::string> read_text_file(const std::string& path);

// The annotator with the rules that are built in and those of --rules (files *.rules of the folder, by name).
// Errors: a folder that cannot be read or holds no rules, a mistake in a rule.
Result<pipeline::Annotator> annotator_for(const Typed& typed);

}  // namespace backlot::cli
