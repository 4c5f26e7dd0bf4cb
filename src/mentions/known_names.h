// Networks, agencies, outlets, bands and places that the lexicons know.
//
//   "KBS 2TV’s campus romance" -> network KBS 2TV;  "according to Nielsen Korea" -> organization;  "in New York" ->
//   place
//
// Names that mean something else as well ("Max", "Sky", "Twice") count only where the words around them speak of a
// broadcaster or a band.
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

// Mention::value, until entities are made, of a network that no lexicon knows.
inline constexpr std::uint32_t unknown_network = 0xFFFFFFFF;

// Before titles: networks, organizations and bands.
void find_known_names(Page& page);
// After titles: places of several words ("New York").
void find_long_places(Page& page);
// After people: places of one word ("Paris" may be a given name).
void find_single_places(Page& page);

}  // namespace backlot::mentions
