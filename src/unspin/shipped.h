// The tables that are built into the program.
#pragma once

#include "backlot/unspin/substitutions.h"

namespace backlot::unspin {

// lexicons/substitutions.tsv: measured. Its tests see to it that it reads without error.
const Substitutions& shipped_substitutions();
// lexicons/unspin/syllables.tsv: what may stand for a syllable.
const Substitutions& shipped_stand_ins();

}  // namespace backlot::unspin
