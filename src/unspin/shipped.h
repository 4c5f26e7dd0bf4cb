// The tables that are built into the program.
#pragma once

#include "backlot/unspin/substitutions.h"
#include "backlot/unspin/title_words.h"
#include "backlot/unspin/usual_phrases.h"

namespace backlot::unspin {

// lexicons/substitutions.tsv: measured. Its tests see to it that it reads without error.
const Substitutions& shipped_substitutions();
// lexicons/unspin/syllables.tsv: what may stand for a syllable.
const Substitutions& shipped_stand_ins();
// lexicons/unspin/usual.tsv: what clean articles write.
const UsualPhrases& shipped_usual_phrases();
// lexicons/unspin/titles.txt; read when it is asked for first, which clean documents do not.
const TitleWords& shipped_title_words();

}  // namespace backlot::unspin
