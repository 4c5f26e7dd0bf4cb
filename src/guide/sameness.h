// Are two entities one? Their names say how likely, their facts for and against.
//
//   Sameness s = judge(read_profile(db, a), read_profile(db, b), false);
//   if (s.probability >= one_entity) …       // "both may stand for 임시완; they share 2 works"
//
// A naive Bayes' sum: the log odds of the names (names::Verdict) and of each piece of evidence. The weights are set by
// hand, for there is no list of people to learn from that we may use; docs/identity.md says what they come to.
#pragma once

#include "backlot/guide/profile.h"

#include <string>
#include <vector>

namespace backlot::guide {

// From here on two entities are read as one.
inline constexpr double one_entity = 0.6;

// A reason in words, and how much it weighs: log odds, positive for their being one.
struct Ground {
  std::string text;
  double weight = 0;
};

struct Sameness {
  double probability = 0;
  std::vector<Ground> grounds;  // the names first

  // "both may stand for 임시완; they share 2 works"; with `against` only what speaks against it.
  std::string words(bool against = false) const;
};

// Of two entities of one kind; the same in either order. `one_cast_list`: share_a_cast_list(). Probability 0, without
// grounds, where the names have nothing in common.
Sameness judge(const Profile& a, const Profile& b, bool one_cast_list);

}  // namespace backlot::guide
