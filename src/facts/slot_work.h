// Which work a slot is said of: the one that the rule captured, else the object or the subject of its verb ("tvN will
// launch “Ctrl” on July 29", "“Salt,” which airs Mondays"), else the one that the sentence is about.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/slot_claims.h"
#include "backlot/facts/works.h"

#include <cstdint>
#include <optional>

namespace backlot::facts {

std::optional<std::uint32_t> work_of(const Context& context, const Works& works, const SlotClaim& claim);

// The works of "“Salt Road,” “Red Lamp” and “Clinic” return on May 3", in their order, where `work` is one of those
// that stand right before the verb; else `work` alone.
std::vector<std::uint32_t> works_of(const Context& context, const Works& works, const SlotClaim& claim,
                                    std::uint32_t work);

}  // namespace backlot::facts
