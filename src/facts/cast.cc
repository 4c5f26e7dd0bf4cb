#include "backlot/facts/cast.h"

namespace backlot::facts {

void extract_cast(const Context& /*context*/, const Works& /*works*/, Roles& /*roles*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
