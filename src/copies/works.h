// How far a text is on a series or a film.
//
//   of_works(words)      // of "The series returns for a third season, with a new cast": 1
//
// Ten articles on one series share its title, its cast and its channel, whatever they tell; of other news, who shares
// names and places tells of one event. So which documents tell the same news is judged in two ways (same_news.h), and
// this says which. It is told by the words that articles on series and films have and other news hardly has: one may be
// chance, three are not.
#pragma once

#include "backlot/copies/words.h"

#include <algorithm>
#include <span>

namespace backlot::copies {

// From 0 (none of those words) to 1 (three of them).
float of_works(std::span<const Word> words);

// How far what two texts share is likely to be a work: both should be on one, and an article on a series with all its
// cast may be told again in a few lines that hardly say so.
inline float of_works(float one, float other) { return 0.75F * std::min(one, other) + 0.25F * std::max(one, other); }

}  // namespace backlot::copies
