#include "backlot/facts/ratings.h"

namespace backlot::facts {

void extract_ratings(const Context& /*context*/, const Works& /*works*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
