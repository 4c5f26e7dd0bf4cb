// Whether the words of a slot look back or ahead: "premiered on Monday", "Monday’s opener", "will air on Monday".
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/slot_claims.h"
#include "backlot/facts/when.h"

namespace backlot::facts {

// A noun ("Sunday’s opener") or a participle ("shown Saturday") leans as its sentence does.
Lean lean_of(const Context& context, const SlotClaims& claims, const SlotClaim& c);

}  // namespace backlot::facts
