// Stories: which documents tell the same news, in whatever words.
//
//   const Alike a = alike(story_text(one, reader), story_text(other, reader));      // of two that are no copies
//   told.push_back({0, 1, a.similar, a.probability});
//   Stories stories = tell(groups, told);
//
// Two documents tell one story where they share what is rare: names, the words of the lead, what happened. The same
// series alone is no story: a casting and a premiere of one series share all names and little else. What two documents
// alone cannot say their neighbours do (neighbours.h). Copy groups enter whole: one document speaks for each. Stories
// are put together by average linkage: two parts become one where their documents probably tell the same news on
// average of all pairs, so that no chain of like documents makes a story.
#pragma once

#include "backlot/copies/groups.h"
#include "backlot/copies/neighbours.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

struct Stories {
  std::vector<DocumentNumber> story;  // of each document: the smallest number in its story
  std::vector<float> weakest;         // by story: the lowest average at which two parts were joined; 1 where alone
};

// `told`, in any order: all pairs that were found to be similar (Alike::least_similar), probable or not. A pair speaks
// for the copy groups of its documents; of several that speak for the same two the most probable one counts, and what
// was not looked at counts as not alike.
Stories tell(const CopyGroups& groups, std::span<const Told> told);

// The same without a look at the neighbours: the probabilities are taken as they are.
Stories link(const CopyGroups& groups, std::span<const Told> told);

}  // namespace backlot::copies
