// Numbers of viewers behind a title: "Copper Basin, 7.3, NBC", "Imlee Rani slips to 1.7", "drew 0.9m".
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

// All look from `last`, one past the title, up to `end`.

// "Copper Basin, 7.3, NBC", "Copper Basin climbed to 5.2": a decimal soon after.
bool is_rated(const Page& page, std::uint32_t last, std::uint32_t end);
// "Imlee Rani slips to 1.7", "MASTER COOK dropped 0.1": a verb of ratings, behind which names of persons are titles
// too.
bool is_rated_by_verb(const Page& page, std::uint32_t last, std::uint32_t end);
// "Ancient Britain by Canal drew 0.9m", "came to an end with 5.9m viewers"
bool is_viewed(const Page& page, std::uint32_t last, std::uint32_t end);

}  // namespace backlot::mentions
