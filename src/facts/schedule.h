// When a work airs, starts, ends or is released, resolved against the date of publication.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_schedule(const Context& context, const Works& works, Annotation& annotation);

}  // namespace backlot::facts
