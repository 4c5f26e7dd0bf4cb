// The work that the words beside a part name: "… as the lawyer Vincent Gale in tvN’s drama ‘Queen of Salt’".
#pragma once

#include "backlot/facts/context.h"

#include <cstdint>

namespace backlot::facts {

// Behind a part that ends before `token`: "… in tvN’s drama ‘X’", "sister to Heaton on ‘X’"; nullptr where none is
// named.
const mentions::Mention* work_behind(const Context& context, std::uint32_t token);

// Whether a work stands there that the mentions do not know: "… on the kids TV program Tom Corbett", "on NBC’s
// Passions".
bool names_unknown_behind(const Context& context, std::uint32_t token);

// "a remake of the film “Mr. Gong,” which starred …": the work right before "which", which stands before `token`.
const mentions::Mention* work_before(const Context& context, std::uint32_t token);

// "has been cast in Fox’s comedy The Sitting Room as": the work that the words right before the "as" of a claim say he
// is in.
const mentions::Mention* work_joined(const Context& context, const Claim& claim);

}  // namespace backlot::facts
