// The other forms of a measured pair of words: who writes "movie" for "film" writes "movies" for "films".
#pragma once

#include "backlot/unspin/substitutions.h"

#include <string>
#include <vector>

namespace backlot::unspin {

struct WordPair {
  std::string original;
  std::string spun;
};

// The pairs that follow from a noun or a verb in one form by the regular endings; none where a side has several words
// or the two sides stand in different forms. What an irregular word would make is no word ("feeled") and never found.
std::vector<WordPair> inflected(const Substitution& row);

}  // namespace backlot::unspin
