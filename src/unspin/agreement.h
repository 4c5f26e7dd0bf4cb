// What a damaged syllable of a name is in one place of the document, it is in the next.
#pragma once

#include "backlot/unspin/findings.h"

#include <vector>

namespace backlot::unspin {

// Raises the posterior of each syllable to what it is elsewhere in the document.
void agree_on_syllables(const text::Text& text, std::vector<Finding>& findings);

}  // namespace backlot::unspin
