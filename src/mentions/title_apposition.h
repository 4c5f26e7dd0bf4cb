// What a title is explained by: "Copper Basin, a six-part drama", "Kaalchakra, starring Arjun Rathod", "X was the last
// soap".
#pragma once

#include "backlot/mentions/title_words.h"

#include <cstdint>

namespace backlot::mentions {

// All look from `last`, one past the title, up to `end`.

// "Copper Basin, a six-part drama": a kind of work in apposition, no company.
bool is_explained(const Page& page, std::uint32_t last, std::uint32_t end);
// "Copper Basin, which airs …", "Dead Air, whose fourth season …"
bool is_aired_clause(const Page& page, std::uint32_t last, std::uint32_t end);
// "Kaalchakra, starring Arjun Rathod", "Copper Basin, directed by Ida Roe"
bool is_made_by(const Page& page, std::uint32_t last, std::uint32_t end);
// "Karle Tu Bhi Mohabbat is about a star", "Baarish is the story of a shopkeeper"; not "is about to".
bool tells_story(const Page& page, std::uint32_t last);
// "Harbour Street was the last British soap": a kind of work behind "is"; or a story that it tells.
bool is_predicate(const Page& page, std::uint32_t last, std::uint32_t end);
// "Amparo Lledó (‘El año del pulpo’), Nora …", "Krarup (“Isgang”) will be": credits of somebody, not a translation.
bool is_in_cast(const Page& page, const Stretch& s);

}  // namespace backlot::mentions
