// Who belongs to which group.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_memberships(const Context& context, const Roles& roles, Annotation& annotation);

}  // namespace backlot::facts
