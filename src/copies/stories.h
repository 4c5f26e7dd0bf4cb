// Stories: which documents tell the same news, in whatever words.
//
//   std::vector<float> s = …;  same_story(a, b, reader)    // probability, of two documents that are no copies
//   Stories stories = tell(count, groups, pairs);          // average linkage over what was looked at
//
// Two documents tell one story where they share what is rare: names, numbers, the words of the headline, what happened
// (verbs and nouns), within a few days of each other where both have dates. The same series alone is no story: a
// casting and a premiere of one series share all names and little else. Copy groups enter whole: one document speaks
// for each.
#pragma once

#include "backlot/copies/groups.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

struct Told {
  DocumentNumber first = 0;
  DocumentNumber second = 0;
  float probability = 0;  // that both tell the same news, calibrated
};

// What a text is on: its words, each once, with what they say. Eight bytes a word.
struct Subject {
  struct Weighed {
    std::uint32_t hash = 0;
    float weight = 0;
  };

  Subject() = default;
  Subject(std::span<const Word> text, const Reader& reader);

  std::vector<Weighed> words;  // by hash
  float norm = 0;
};

float same_story(const Subject& first, const Subject& second);
float same_story(const Profile& first, const Profile& second, const Reader& reader);

struct Stories {
  std::vector<DocumentNumber> story;  // of each document: the smallest number in its story
  std::vector<float> weakest;         // by story: the lowest average at which two parts were joined; 1 where alone
};

// `told` in any order. A pair speaks for the copy groups of its documents; of several that speak for the same two the
// most probable one counts, and what was not looked at counts as not alike.
Stories tell(const CopyGroups& groups, std::span<const Told> told);

}  // namespace backlot::copies
