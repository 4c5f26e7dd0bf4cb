// Persons by role, and pronouns.
//
//   "the actress", "his co-star", "the two leads", "an SBS official", "the NORTHBEAM member"  -> Kind::role
//   "director Maeng Ji Hoon"                                    -> none: the role is only a title of the name after it
//   "he", "her", "themselves"                                   -> Kind::pronoun
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

// After all names are found. A role starts with its determiner and ends with its noun; what owns it ("Yoon’s") stays
// outside.
void find_roles(Page& page);

}  // namespace backlot::mentions
