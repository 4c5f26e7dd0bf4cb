#include "backlot/facts/crew.h"

namespace backlot::facts {

void extract_crew(const Context& /*context*/, const Works& /*works*/, Roles& /*roles*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
