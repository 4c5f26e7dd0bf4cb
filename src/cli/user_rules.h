// The rule files of a folder of the user's own.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/result/result.h"

#include <string>
#include <vector>

namespace backlot::cli {

// The annotator with what is built in, the rules of --rules (files *.rules of the folder, by name) and the user's
// lexicon. Errors: a folder or file that cannot be read, a folder that holds no rules, a mistake in a rule or in the
// lexicon.
Result<pipeline::Annotator> annotator_for(const Typed& typed);

// The same for those who only ask where a rule stands: it does not restore, so that its tables are not built and the
// user's lexicon is not read.
Result<pipeline::Annotator> rules_for(const Typed& typed);

}  // namespace backlot::cli
