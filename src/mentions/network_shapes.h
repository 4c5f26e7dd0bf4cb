// Broadcasters that no lexicon knows, by the shape of their names and where they stand.
//
//   "NovaTV", "Plex+", "Norte TV", "Canal 11"                       by the word itself
//   “Undertow” (Bay Nine, 9 p.m.), "(Tuesday, Bay Nine, 9.00)"      in the brackets of a listing
//   "the streaming service Nimbus", "a Nimbus original"             by what is said of them
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

// "Seven", "Nine", "Ten": what channels of Australia are called, and much else.
bool is_channel_number(const Page& page, std::uint32_t t);
// Tokens of such a name that starts at token `t`; 0 where none does.
std::uint32_t network_shape(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
