// Which days of the week the first words of an article name, and what that says of two.
//
//   const Weekdays one = weekdays(words.first(150));     // "… the network said on Tuesday": a bit for Tuesday
//   agreement(one, other)                                // 1 where both name one day
//
// Reports of one event hardly ever share its date, which most leave out; but nearly all news tells the day, and two
// pieces of news of one production weeks apart name the same one by chance only.
#pragma once

#include "backlot/copies/words.h"

#include <cstdint>
#include <span>

namespace backlot::copies {

// A bit for each, Monday the lowest.
using Weekdays = std::uint8_t;

// So many words are looked through.
inline constexpr std::size_t words_with_weekdays = 150;

Weekdays weekdays(std::span<const Word> first_words);

// 1 where both name a day in common, a little below 0 where each names others only, 0 where either names none: then
// nothing is known.
inline float agreement(Weekdays one, Weekdays other) {
  constexpr float of_others_only = -0.2F;  // as tools/fit_brief.py weighs these two cases on their own
  if ((one & other) != 0) return 1;
  return one != 0 && other != 0 ? of_others_only : 0;
}

}  // namespace backlot::copies
