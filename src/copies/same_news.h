// Whether two documents tell the same news, where their whole corpus is at hand.
//
//   keep_own(texts[7], near);                 // `near`: the nearest to it, neighbours.h
//   const NewsFigures f{story_figures(texts[7], texts[9]), neighbours.setting(7, 9, similar), own(texts[7], texts[9]),
//                       of_works(texts[7].of_works, texts[9].of_works)};
//   const float p = same_news(f);
//
// Two reports of one accident share names, and nobody else has those; ten articles on one series share its title, its
// cast and what it is about, whatever they tell. So there are two logistic regressions (tools/fit_stories.py), of which
// works.h says how far each counts. Other news is judged by how similar two documents are, by all words, by names and
// by leads. Of articles on works it is asked besides what two of them have in common that those near to them do not
// have (each word's weight is divided by the number of near documents that have it as well), and what they are among
// (neighbours.h).
#pragma once

#include "backlot/copies/neighbours.h"
#include "backlot/copies/story_text.h"

#include <span>

namespace backlot::copies {

// From this similarity on a document is near enough for its words to be not the other's own.
inline constexpr float least_near = 0.08F;
// Below this similarity two documents have nothing to do with each other.
inline constexpr float least_in_common = 0.05F;

// Sets Item::near of `text` (of at most 255 others), and of nothing else: texts may be treated at the same time that
// are near to each other.
void keep_own(StoryText& text, std::span<const StoryText* const> near);

// Cosine of what is their own.
float own(const StoryText& one, const StoryText& other);

struct NewsFigures {
  StoryFigures pair;
  Setting setting;
  float own = 0;
  float of_works = 0;  // how far both are on a series or a film (works.h)
};

// The probability that both tell the same news.
float same_news(const NewsFigures& figures);

}  // namespace backlot::copies
