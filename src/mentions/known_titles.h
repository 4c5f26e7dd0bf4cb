// Titles that everybody knows (lexicons/works.tsv), where news names them in passing.
//
//   "Grey’s Anatomy alum", "the Harry Potter star", "after her years on The Good Wife"
#pragma once

#include "backlot/mentions/page.h"

#include <cstdint>

namespace backlot::mentions {

// One past the well-known title that starts at token `t`, or `t`: in its capitals, and no part of a longer name
// ("Chicago Fire Department"), nor the hero that somebody plays ("as Harry Potter").
std::uint32_t known_title_end(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
