// Who said what: speech between quotation marks, joined where it is broken, with its speaker.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_quotes(const Context& context, const Works& works, const Roles& roles, Annotation& annotation);

}  // namespace backlot::facts
