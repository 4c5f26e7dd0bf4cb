// Capitalised words that are no title, whatever stands around them: "Shot in Mexico City", "British TV", "World War
// II", "Autumn 2016", "Korea Standard Time", "Asian Dramas", "Television Critics Association", "Best Actress",
// "Genre:".
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

// "Best Supporting Actress", "Best Drama": what is won, in quotation marks too.
bool is_award(const Page& page, std::uint32_t first, std::uint32_t last);

bool is_no_title(const Page& page, std::uint32_t first, std::uint32_t last);

}  // namespace backlot::mentions
