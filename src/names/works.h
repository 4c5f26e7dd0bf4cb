// May two titles be one work?
//
//   compare_works("The Penthouse", "Penthouse")                  // 0.9, "an article in front"
//   compare_works("Penthouse", "The Penthouse: War in Life")     // 0.15, "a subtitle is left out": the facts must say
//   more compare_works("Taxi Driver Season 2", "Taxi Driver")         // 0.9, "a season is named": a season is no other
//   work compare_works("Taxi Driver 2", "Taxi Driver")                // 0 compare_works("Missing (2012)", "Missing
//   (2020)")            // 0.02, "their years differ"
//
// Pure functions, safe from any thread.
#pragma once

#include "backlot/names/verdict.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::names {

// The same in either order. 0 where nothing of the titles is the same.
Verdict compare_works(std::string_view a, std::string_view b);

// Two titles that compare to more than 0 have a key in common.
std::vector<std::string> keys_of_work(std::string_view title);

// Groups: the same letters, with an article in front or without.
Verdict compare_groups(std::string_view a, std::string_view b);
std::vector<std::string> keys_of_group(std::string_view name);

}  // namespace backlot::names
