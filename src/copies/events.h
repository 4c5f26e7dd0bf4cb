// What kinds of events the first words of an article on a series or a film tell of.
//
//   const EventKinds one = event_kinds(words.first(40));      // "Kim Su-in in talks to star in …": an offer, a casting
//   alike(one, other)                                         // from 0 to 1
//
// Articles on one production share its names, whatever they tell: an offer, a casting, a trailer, the ratings of an
// episode. The words that tell these apart come in all of the news on series, so that by their rarity they hardly
// weigh, and each writer has others for the same ("quits", "steps down"); but they are few, so that they are known by
// kind here. A word may stand for several kinds.
#pragma once

#include "backlot/copies/words.h"

#include <array>
#include <cstdint>
#include <span>

namespace backlot::copies {

inline constexpr std::size_t event_kind_count = 24;

// How often words of each kind come.
using EventKinds = std::array<std::uint8_t, event_kind_count>;

EventKinds event_kinds(std::span<const Word> lead);

// Cosine, where the second word of a kind counts less than the first. Where either has none ("Petrov goes to Copper
// Hill") nothing is known: that is not unlike, and counts as tools/fit_brief.py weighs it on its own.
inline constexpr float of_unknown_kind = 0.35F;
float alike(const EventKinds& one, const EventKinds& other);

}  // namespace backlot::copies
