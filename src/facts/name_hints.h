// What the sound of a Korean given name hints about its bearer, for the want of anything better.
//
//   gender_hint("Tak Ye-rin")    above 0: rather a woman
//   gender_hint("Im Gyu-won")    0: could be anybody
#pragma once

#include <string_view>

namespace backlot::facts {

// 1 for a last syllable that is nearly always a woman's ("-rin", "-hee"), -1 for a man's ("-hoon", "-seok"), else 0.
// Names of one word tell nothing.
int gender_hint(std::string_view name);

}  // namespace backlot::facts
