// Verbs that introduce speech: "says", "recalled", "told".
#pragma once

#include "backlot/mentions/lexicon.h"

#include <string_view>

namespace backlot::mentions {

// `folded`: the word as it stands, in any of its forms.
bool is_speech_verb(lexicon::Key folded);
inline bool is_speech_verb(std::string_view folded) { return is_speech_verb(lexicon::Key(folded)); }

}  // namespace backlot::mentions
