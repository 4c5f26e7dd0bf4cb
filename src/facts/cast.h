// Who plays whom in which work, who the character is, and whether it is settled. Fills the roles that later stages
// need.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_cast(const Context& context, const Works& works, Roles& roles, Annotation& annotation);

}  // namespace backlot::facts
