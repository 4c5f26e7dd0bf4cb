// Numbers that rate something the mentions have no title for: they must not fall to a work named before.
//
//   Superstore drew a 0.8                                  (a name that begins the sentence)
//   At the same time, ITV1’s Joanna Lumley’s Nile pulled in a 16.9% share
//   …, then Dale Winton’s In It To Win It returned with 24.5%, and 24% watched Casualty
//   BBC One overwhelmed ITV1 with a share of 23.8%; CBS (8.3 million, 1.3)   (the channel itself)
#pragma once

#include "backlot/facts/context.h"

namespace backlot::facts {

// Whether a number is said of a title that is no mention, nearer than any that is.
bool rates_unknown_title(const Context& context, const mentions::Mention& number);

// Whether a number is that of a channel: of its evening, in brackets behind its name or with it as the subject.
bool rates_channel(const Context& context, const mentions::Mention& number);

}  // namespace backlot::facts
