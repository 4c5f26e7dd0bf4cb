// How far a text is on a series or a film.
//
//   of_works(words)      // of "The series returns for a third season, with a new cast": nearly 1
//
// Ten articles on one series share its title, its cast and its channel, whatever they tell; of other news, who shares
// names and places tells of one event. So which documents tell the same news is judged in two ways (same_news.h), and
// this says which. It is told by how often the words come that articles on series and films have and other news hardly
// has: a long report of a trial has one or two of them by chance.
#pragma once

#include "backlot/copies/words.h"

#include <algorithm>
#include <span>

namespace backlot::copies {

// The probability that such words come as often as in articles on works (10 of 1000 words, or more) and not as in other
// news (1 of 1000, or less), where both are as common; 1/2 of an empty text.
float of_works(std::span<const Word> words);

// How far what two texts share is likely to be a work: both should be on one, and an article on a series with all its
// cast may be told again in a few lines that hardly say so.
inline float of_works(float one, float other) { return 0.75F * std::min(one, other) + 0.25F * std::max(one, other); }

}  // namespace backlot::copies
