// What articles disagree about, side by side: two actors of one character, two ratings of one episode.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/serve/templates.h"

namespace backlot::serve {

// [{what: "Who plays Ko Eun Byeol", sides: [{text, address, dates, backing}]}]. An actor whose status changed is no
// conflict but a history, and stands with the cast; nor is what only copies with swapped words say.
Data conflicts_data(const guide::WorkPage& work);

// "4 Mar 2026 to 19 Mar 2026", one date, or nothing.
std::string dates_of(const guide::CastRow& row);

}  // namespace backlot::serve
