// How often a word stands in running English text, as a guess.
#pragma once

#include <string_view>

namespace backlot::grammar {

// The share of all words that are `word`: 0.05 for "the", 0.0005 for any that is not among the commonest.
double share_of(std::string_view word);

}  // namespace backlot::grammar
