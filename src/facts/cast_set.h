// Those of whom nobody says whom they play: seen on the set of a making-of, quoted, in the headline. They are in the
// cast all the same.
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/cast_rows.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

// Adds a row without a character, in the work that is spoken of, for everybody with a full name who is heard,
// or acts on a set, and is neither of the crew nor a character. Nothing is added where no cast was found at all and the
// text is no making-of.
void add_people_on_set(const Context& context, const Works& works, const Parts& parts, CastRows& rows);

}  // namespace backlot::facts
