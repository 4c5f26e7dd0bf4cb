// Stories: which documents tell the same news, in whatever words.
//
//   kin.push_back({0, 1, kinship(figures)});             // of two that are no copies, but have something in common
//   Stories stories = link(groups, std::move(kin));
//
// Two documents tell one story where they share what is rare: names, the words of the lead, what happened. The same
// series alone is no story: a casting and a premiere of one series share all names and little else. Copy groups enter
// whole: one document speaks for each. What belongs together is said by story_tree.h; a guide, to which documents come
// one after the other, asks it of those that are at hand, and puts together what it said then.
#pragma once

#include "backlot/copies/groups.h"
#include "backlot/copies/neighbours.h"
#include "backlot/copies/story_tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

struct Stories {
  std::vector<DocumentNumber> story;  // of each document: the smallest number in its story
  std::vector<float> weakest;         // by story: the lowest probability at which two parts were joined; 1 where alone
};

// Of all pairs of a corpus that have something in common, in any order; at most one of each two copy groups.
Stories link(const CopyGroups& groups, std::vector<Kin> kin);

// The average from which on two parts are one story, where pairs are known by their probability.
inline constexpr float least_told_together = 0.35F;

// Of pairs that were judged among the documents around them (same_news.h), in any order. A pair speaks for the copy
// groups of its documents; of several that speak for the same two the most probable one counts, and what was not looked
// at counts as not alike: that is why parts are joined from less than one half on.
Stories link(const CopyGroups& groups, std::span<const Told> told, float least_average = least_told_together);

}  // namespace backlot::copies
