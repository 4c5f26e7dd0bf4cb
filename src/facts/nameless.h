// Lines about a work whose title the mentions do not know: what they tell is of no work that has a name here, and must
// not fall to the one that the text is about.
//
//   Lost                                  Bunheads: Officially cancelled          9-1-1 – Season 2 (Fox)
//   Premiere Date: September 4            Baby Daddy: Season 4 finale aired …
//   Network: JTBC
//
// A heading above a sheet of facts ("Premiere Date: …"), where the text has several such sheets; a row of a list that
// begins with a name of its own. Lines that name a work are never nameless.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/titles.h"

#include <vector>

namespace backlot::facts {

// By sentence.
std::vector<bool> nameless_lines(const Context& context, const Titles& titles);

}  // namespace backlot::facts
