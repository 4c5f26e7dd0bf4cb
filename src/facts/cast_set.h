// Those who are seen on the set of a making-of and of whom nobody says whom they play: they are in the cast all the same.
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/cast_rows.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

// Adds a row without a character for everybody who does something on the set, is not of the crew and is no character.
void add_people_on_set(const Context& context, const Works& works, const Parts& parts, CastRows& rows);

}  // namespace backlot::facts
