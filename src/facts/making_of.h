// Whether an article tells of a shoot: it calls itself a making-of, or the set is all over it.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"

namespace backlot::facts {

bool is_making_of(const Context& context, const Annotation& annotation);

}  // namespace backlot::facts
