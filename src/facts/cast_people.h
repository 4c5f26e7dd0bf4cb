// Who is meant where a rule found an actor: a name, or a pronoun or noun that stands for one.
#pragma once

#include "backlot/facts/context.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

// How much speaks for an entity's being an actor or a character; by entity index.
struct Parts {
  std::vector<float> acts;
  std::vector<float> played;
  std::vector<float> crew;

  explicit Parts(std::size_t entities) : acts(entities), played(entities), crew(entities) {}
  // Of those behind the camera more must be said than that they stand among actors.
  bool is_actor(std::uint32_t e) const { return acts[e] >= played[e] && acts[e] > (crew[e] > 0 ? 0.5F : 0.0F); }
  bool is_character(std::uint32_t e) const { return played[e] > 0 && played[e] > acts[e]; }
  bool is_crew(std::uint32_t e) const { return crew[e] > 0 && acts[e] == 0; }
};

// Before any rule is heard: a rank before or in a name ("Captain Woo", "Sheriff Eli Dukes") speaks for a character,
// a group for a performer, a job behind the camera for one of the crew.
void weigh_titles(const Context& context, Parts& parts);

// The person a mention in the place of an actor stands for; no_entity where none is found. A pronoun means the last one
// named who is not known to be a character, in its own sentence before it or first in the two before.
std::uint32_t who_acts(const Context& context, const Parts& parts, const mentions::Mention& mention);

}  // namespace backlot::facts
