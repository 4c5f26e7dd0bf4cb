// The user's own lexicon of substitutions: what `learn` keeps and restoration reads beside the one that is built in.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/result/result.h"
#include "backlot/unspin/substitutions.h"

#include <string>

namespace backlot::cli {

// --lexicon, else substitutions.tsv among the user's data. Error: not_found (user_data.h).
Result<std::string> lexicon_file(const Typed& typed);

// Empty where the file is not there, unless --lexicon names it and `must_exist`. Errors: those of reading, and
// `invalid` with the line.
Result<unspin::Substitutions> read_lexicon(const Typed& typed, bool must_exist);

}  // namespace backlot::cli
