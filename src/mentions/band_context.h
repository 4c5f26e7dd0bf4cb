// Whether the words around a capitalised name say that it is a band or an idol group.
//
//   "the boy band Velvet Harbor", "Velvet Harbor member Siwol", "Siwol of Velvet Harbor", "the singer from TIDEWATER",
//   "Velvet Harbor’s Siwol", "a member of Velvet Harbor"
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

// 0: no; 2: likely ("Siwol from Velvet Harbor"); 4: surely. For the name at tokens [first, last).
int band_sign(const Page& page, std::uint32_t first, std::uint32_t last);

}  // namespace backlot::mentions
