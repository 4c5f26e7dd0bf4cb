// Which of two documents derives from the other.
//
//   Signs signs = signs_of(first, second, one, other, alignment, by_hand, reader);
//   float odds = log_odds(signs);                  // that the second derives from the first; below 0 the reverse
//
// A sign is above 0 where it says that the second text is the copy, below 0 where the first, 0 where it says nothing;
// exchanging the texts changes the sign of all. What each is worth was fitted by tools/fit_copies.py and stands with
// its measurement in direction.cc.
#pragma once

#include "backlot/copies/side.h"
#include "backlot/copies/verification.h"

namespace backlot::copies {

struct Signs {
  // Of words against words: by the measured substitutions, the one is what spinners write for the other (mean
  // Reader::swap_evidence of a swap).
  float substitutions = 0;
  // The swapped words are rarer: of two synonyms a writer took the usual one, a program any. In bits a swap; of
  // texts reworded by hand only what no hand would do.
  float rarity = 0;
  // Reworded by hand, a text says the same in more words, and more of them are "the" and "of".
  float wordiness = 0;
  // Sentences are missing between those that both have.
  float completeness = 0;
  // What the other text has around the common words goes on with their names (so it is the whole of which this one has
  // a part), or this one's does not (so it is a roundup, or furniture).
  float surroundings = 0;
  float credits = 0;  // it says itself that it follows another
  float date = 0;     // it is of a later day
};

// `by_hand`: the texts differ by more than dropped sentences and words swapped one by one.
Signs signs_of(const Profile& first, const Profile& second, const Side& one, const Side& other,
               const Alignment& alignment, bool by_hand, const Reader& reader);

// A natural logarithm of odds.
float log_odds(const Signs& signs);

}  // namespace backlot::copies
