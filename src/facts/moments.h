// What happens in a making-of video, sentence by sentence, with the people in it.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/referents.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/works.h"

namespace backlot::facts {

void extract_moments(const Context& context, const Works& works, const Roles& roles, const Referents& referents,
                     Annotation& annotation);

}  // namespace backlot::facts
