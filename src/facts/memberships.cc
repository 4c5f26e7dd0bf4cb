#include "backlot/facts/memberships.h"

namespace backlot::facts {

void extract_memberships(const Context& /*context*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
