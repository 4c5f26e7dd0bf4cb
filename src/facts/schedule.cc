#include "backlot/facts/schedule.h"

namespace backlot::facts {

void extract_schedule(const Context& /*context*/, const Works& /*works*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
