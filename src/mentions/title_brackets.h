// Brackets beside titles: around them ("Gwendolyn Marsh (Monsoon Letters, Exit 13)") and after them ("(tvN, 2019)").
#pragma once

#include "backlot/mentions/title_words.h"
#include "backlot/mentions/titles.h"

#include <cstdint>
#include <vector>

namespace backlot::mentions {

// Points for a stretch that stands alone in brackets; below 0 against it.
int sign_in_brackets(const Page& page, const Stretch& s);

// Points for a stretch with brackets right behind it: "Copper Basin (tvN, from Saturday)".
int sign_of_bracket_behind(const Page& page, const Stretch& s, std::uint32_t end);

// The titles of brackets that open at token `open` behind a name and hold nothing else: somebody’s credits.
void read_credits(const Page& page, std::uint32_t open, std::vector<TitleSign>& out);

// "(tvN, from Saturday …)", "(2019)", "(Bay Nine, Fridays at 9 p.m.)", "(season two)", "(5.3 percent)": brackets at `t`
// that only a work has.
bool is_broadcast_bracket(const Page& page, std::uint32_t t);

}  // namespace backlot::mentions
