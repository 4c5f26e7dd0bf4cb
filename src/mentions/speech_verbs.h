// Verbs that introduce speech: "says", "recalled", "told".
#pragma once

#include <string_view>

namespace backlot::mentions {

// `folded`: the word as it stands, in any of its forms.
bool is_speech_verb(std::string_view folded);

}  // namespace backlot::mentions
