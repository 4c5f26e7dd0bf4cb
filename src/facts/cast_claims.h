// From the claims of the rules to castings: who is meant by each part of a claim, and what the words beside it say.
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/casting.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

// What the rules say of parts played ("cast", "pair"), of places in a cast ("star") and of earlier work ("past"), in
// the order of the text. Votes of sure claims are counted in `parts` on the way; directions that the claims leave open
// are settled by them (settle_directions).
std::vector<Casting> read_castings(const Context& context, const Works& works, Parts& parts);

// Turns round or drops the castings of which the document tells otherwise which of the two acts.
void settle_directions(const Context& context, std::vector<Casting>& castings, Parts& parts);

}  // namespace backlot::facts
