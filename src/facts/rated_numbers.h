// The numbers of a text that are ratings: percentages and points of broadcasts, with the work they are of and what the
// words around them say of the episode. Changes, marks that were passed and shares of other things are left out.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/works.h"
#include "backlot/mentions/mentions.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

// Which episode a construction gives to a number.
enum class Says : std::uint8_t { nothing, earlier, none, last, first, number };

struct RatedNumber {
  const mentions::Mention* mention = nullptr;
  std::uint32_t work = mentions::no_entity;
  Says says = Says::nothing;
  int episode = 0;
  const Claim* claim = nullptr;  // that takes it for a rating
};

// In the order of the text; empty where it does not speak of ratings.
std::vector<RatedNumber> rated_numbers(const Context& context, const Works& works);

}  // namespace backlot::facts
