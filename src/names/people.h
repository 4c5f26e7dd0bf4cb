// May two names of people be one, and how are names found that may be?
//
//   compare_people("Im Siwan", "Yim Si-wan")      // 0.9, "both may stand for 임시완"
//   compare_people("Im Siwan", "Siwan Im")        // 0.95, "the family name stands last"
//   compare_people("Sooyoung", "Choi Soo-young")  // 0.15, "a given name alone"; the text must say more
//   compare_people("Kim Min-jung", "Kim Min-a")   // 0
//
// Names of Korea in any romanisation and in Hangul; of Japan with long vowels written or not, of China with tone marks
// or without, joined or apart; of the rest of the world with or without accents, initials, middle names, nicknames in
// quotation marks and suffixes. Pure functions, safe from any thread.
#pragma once

#include "backlot/names/verdict.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::names {

// The same in either order of `a` and `b`. Texts of any length and content; 0 for empty ones.
Verdict compare_people(std::string_view a, std::string_view b);

// What names are found by: of two that compare to more than nothing, matching_key() of one of the one's keys is a key
// of the other (bench/identity.py counts how often not). At most about ten, each of a few bytes; a usual Korean name
// has two: its family name with the consonants of the rest, and those consonants.
std::vector<std::string> keys_of_person(std::string_view name);
// The key that a name which may be the same has: the key itself, but a given name alone is found by whole names, and a
// whole name by given names alone, so that two people are not compared because they share a given name.
std::string matching_key(std::string_view key);

}  // namespace backlot::names
