// Which tokens are meant.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/cli/user_data.h"
#include "backlot/result/result.h"
#include "backlot/serve/tokens.h"

namespace backlot::cli {

// Those of --tokens, else of $XDG_DATA_HOME/backlot/tokens, else of ~/.local/share/backlot/tokens. Error: not_found
// where neither variable is set.
Result<serve::Tokens> tokens_of(const Typed& typed);

}  // namespace backlot::cli
