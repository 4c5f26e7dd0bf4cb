#include "backlot/facts/quotes.h"

namespace backlot::facts {

void extract_quotes(const Context& /*context*/, const Works& /*works*/, const Roles& /*roles*/, Annotation& /*annotation*/) {}

}  // namespace backlot::facts
