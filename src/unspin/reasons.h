// Why something was restored, in a sentence for a reader.
#pragma once

#include "backlot/unspin/damage.h"
#include "backlot/unspin/findings.h"

#include <span>
#include <string>

namespace backlot::unspin {

// Of the parts of one damage: "‘Solar’ is no syllable of a Korean name but what spinners write for ‘Sun’".
std::string reason(const text::Text& text, std::span<const Finding> parts, DamageKind kind);

}  // namespace backlot::unspin
