#include "backlot/facts/moments.h"

namespace backlot::facts {

void extract_moments(const Context& /*context*/, const Works& /*works*/, const Roles& /*roles*/, const Referents& /*referents*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
