// What the titles of a document were before they were spun.
//
// A spinner swaps each mention of a title anew ("By the Means", "By the Method"): what several forms may stand for is
// what they stand for. Mentions that are written alike are one title, decided on once: what the neighbours of each say
// is averaged, and that a program would have written the same again and again is doubted.
#pragma once

#include "backlot/unspin/findings.h"
#include "backlot/unspin/title_words.h"
#include "backlot/unspin/weights.h"

#include <string>
#include <vector>

namespace backlot::unspin {

// One way to read a whole title.
struct TitleReading {
  std::string restored;  // its words in small letters, to compare by
  std::vector<Finding> findings;
  float share = 0;
};

// What titles are judged by; borrowed.
struct TitleEvidence {
  const LanguageModel& model;
  const TitleWords& words;
  const Weights& weights;
  bool document = true;  // let the mentions decide for each other
};

// The readings of each title of `around`, the likeliest first.
std::vector<std::vector<TitleReading>> read_titles(const text::Text& text, const Surroundings& around,
                                                   const std::vector<Finding>& findings, const TitleEvidence& evidence);

}  // namespace backlot::unspin
