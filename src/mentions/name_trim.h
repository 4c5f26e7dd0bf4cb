// What stands before and after a name in a run of capitals and does not belong to it: titles, ranks, plain words.
//
//   "Veteran Boo Yeong Ja" -> Boo Yeong Ja;  "Emmy Award-winner Kay Wren" -> Kay Wren;  "Director Kim" -> Kim
#pragma once

#include "backlot/mentions/name_runs.h"

namespace backlot::mentions {

// The name in tokens [first, last) with what its titles say of it. `broken`: a mark stands inside.
NameRun trimmed(const Page& page, std::uint32_t first, std::uint32_t last, bool broken);

}  // namespace backlot::mentions
