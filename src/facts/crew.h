// Who directs, writes, produces: the people behind the camera, by job and work.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_crew(const Context& context, const Works& works, Roles& roles, Annotation& annotation);

}  // namespace backlot::facts
