// Stories: which documents tell the same news, in whatever words.
//
//   kin.push_back({0, 1, kinship(figures)});             // of two that are no copies, but have something in common
//   Stories stories = link(groups, std::move(kin));
//
// Two documents tell one story where they share what is rare: names, the words of the lead, what happened. The same
// series alone is no story: a casting and a premiere of one series share all names and little else. Copy groups enter
// whole: one document speaks for each. Of a corpus that is at hand whole, story_tree.h says what belongs together; of
// a guide, to which documents come one after the other, pairs are judged by themselves (story_text.h) and joined by
// average linkage, so that no chain of like documents makes a story.
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

// Of pairs of which the probability is known, in any order. A pair speaks for the copy groups of its documents; of
// several that speak for the same two the most probable one counts, and what was not looked at counts as not alike:
// that is why parts are joined from less than one half on.
Stories link(const CopyGroups& groups, std::span<const Told> told, float least_average = 0.35F);

// Of pairs of which no more is known than what alike() says (a guide, to which documents come one after the other): all
// that were found to be similar (Alike::least_similar), probable or not. Their neighbours say the rest.
Stories tell(const CopyGroups& groups, std::span<const Told> told);

// What tell() links: pairs of copy groups, each two once, their probabilities in the setting of their neighbours; and
// the average from which on it joins.
std::vector<Told> in_their_setting(const CopyGroups& groups, std::span<const Told> told);
inline constexpr float least_told_together = 0.35F;

}  // namespace backlot::copies
