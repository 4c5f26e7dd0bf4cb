// Whether a document is on series and films at all.
//
// In other news nearly every string with capitals that looks like a title is none: "Supreme Court Justice", "The
// Volcker Rule", "Heathrow Express". What stands around one such string cannot tell, the words of the whole document
// can: an article on works has one of a few dozen words (episode, actor, premiere; film, show, season; the name of a
// channel) in every fifty, a long report of something else has one in a thousand by chance.
// (copies/works.h asks the same of restored words without mentions, as a probability: that one weighs evidence and may
// err on either side, this one takes facts away and may not.)
#pragma once

#include "backlot/mentions/page.h"

namespace backlot::mentions {

// The logarithm of the odds that the document is on works against that it is other news: 4 for each word that other
// news hardly ever has, 2 for each that it seldom has, less 0.02 for every word there is, so that a short text without
// any tells little. Networks have to be found before.
float works_odds(const Page& page);

// Below this a document is not on works. Of 670 articles of our own on works (../shared/dev, tests/labelled,
// tests/stories/screen) one lies below it, a reportage on a potter; of 104 English pages of ../shared/data/pages 82 do.
inline constexpr float off_works = -3;

}  // namespace backlot::mentions
