// What the other mentions of a name or a title in the document say about each of them.
//
// A spinner swaps each mention of a title anew ("By the Means", "By the Method"): what several of them may stand for is
// what they stand for. A syllable has one damaged form in a document: what is sure in one name is sure in the next.
#pragma once

#include "backlot/unspin/findings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::unspin {

// One way to read a whole title.
struct TitleReading {
  std::string restored;  // of its words in small letters, to compare by
  std::vector<Finding> findings;
  float share = 0;
};

// Raises the posterior of each syllable to what it is elsewhere in the document.
void agree_on_syllables(const text::Text& text, std::vector<Finding>& findings);

// The readings of each title of `around`, the likeliest first; each is multiplied by `agreement`
// for every other written form that may be read so, as far as it may.
std::vector<std::vector<TitleReading>> read_titles(const text::Text& text, const Surroundings& around,
                                                   const std::vector<Finding>& findings, float agreement);

}  // namespace backlot::unspin
