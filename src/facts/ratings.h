// Ratings and shares in per cent, with episode, area and the firm that measured them.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_ratings(const Context& context, const Works& works, Annotation& annotation);

}  // namespace backlot::facts
