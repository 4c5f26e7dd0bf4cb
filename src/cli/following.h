// What follow and `serve --follow` share: how feeds are to be followed, as it was typed.
#pragma once

#include "backlot/cli/parse.h"
#include "backlot/follow/follower.h"
#include "backlot/result/result.h"

namespace backlot::cli {

// Error (invalid): an option whose value means nothing.
Result<follow::FollowOptions> follow_options(const Typed& typed);

// What came of a poll, in a line: "https://… 3 new; again in 40 min". Empty where there is nothing to tell.
std::string poll_text(const follow::PollReport& report);
std::string poll_json(const follow::PollReport& report);

}  // namespace backlot::cli
