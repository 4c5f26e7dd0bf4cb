// Sounds that change where the syllables of a Korean name meet, and are written so by some.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace backlot::names {

// Letters of a given name, and where a syllable must start: after a hyphen or a space.
struct GivenLetters {
  std::string letters;
  std::vector<std::size_t> breaks;  // rising

  std::size_t next_break(std::size_t after) const {
    const auto at = std::ranges::upper_bound(breaks, after);
    return at == breaks.end() ? letters.size() : *at;
  }
};

// A form in which nothing changed, and the share of writers who would have written it so.
struct SoundChange {
  GivenLetters letters;
  double share = 1;
};

// What may be meant: the letters as written (share 1), and each form that one change turns into them: "seora" may be
// "seol-a", "sungnyong" "sung-ryong".
std::vector<SoundChange> unchanged_forms(const GivenLetters& written);

}  // namespace backlot::names
