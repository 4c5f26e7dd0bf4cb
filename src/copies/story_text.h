// A document as stories see it, and how far two of them tell the same news, as far as the two alone can say.
//
//   StoryText one = story_text(words, reader);     // once a document
//   Alike a = alike(one, other);                   // of two that are no copies of each other
//   if (a.similar >= Alike::least_similar) …       // else they have nothing to do with each other
//
// A story text has each word but the function words once, by its sense (spun documents are read as what they were made
// from), with what it says (Reader::weight), more where it comes again (1 + ln of the times). Names are most of what
// two documents of one story share, but all news of one series share them too; so the words that are no names are
// compared once more by themselves. Pages of one template are the other way round: they share these, and have names of
// their own. tools/fit_stories.py fits the coefficients.
#pragma once

#include "backlot/copies/words.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

struct StoryText {
  struct Item {
    std::uint32_t sense = 0;
    float weight = 0;
    bool common = false;  // neither name nor number
  };
  std::vector<Item> items;  // by sense, each once
  float length = 0;         // of the weights as a vector
  float common_length = 0;  // of those of common words
};

// Only the first so many words are read.
inline constexpr std::size_t longest_story_text = 4000;

StoryText story_text(std::span<const Word> words, const Reader& reader);

// What is counted of two story texts; symmetrical.
struct StoryFigures {
  float similar = 0;  // cosine of the weights
  float common = 0;   // the same of the common words
  float named = 0;    // … of names and numbers
  float shorter = 0;  // words of the shorter text, as ln(words + 5)
  float longer = 0;   // and of the longer
};
StoryFigures story_figures(const StoryText& one, const StoryText& other);

struct Alike {
  static constexpr float least_similar = 0.1F;

  float similar = 0;      // StoryFigures::similar
  float probability = 0;  // that both tell the same news, where nothing is known of other documents; 0: not at all
};
Alike alike(const StoryText& one, const StoryText& other);

}  // namespace backlot::copies
