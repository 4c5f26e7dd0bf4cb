// Decides on what was found and says it as damage: names and titles whole, with the reason.
#pragma once

#include "backlot/unspin/agreement.h"
#include "backlot/unspin/damage.h"
#include "backlot/unspin/findings.h"

#include <vector>

namespace backlot::unspin {

// `findings` outside titles and the readings of the titles, as damage by span, none of it less sure than `least`.
std::vector<Damage> report(const text::Text& text, const Surroundings& around, std::vector<Finding> findings,
                           const std::vector<std::vector<TitleReading>>& titles, float least);

}  // namespace backlot::unspin
