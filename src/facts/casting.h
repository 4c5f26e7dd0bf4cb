// What one sentence says of one actor: whom he plays, in what, how sure it is. Many of these make one row of the cast.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backlot::facts {

struct Casting {
  // What is claimed, from the strongest: a part that is played, a place in the cast, work in the past, a hint.
  enum class Form : std::uint8_t { part, star, past };

  Form form = Form::part;
  std::uint32_t actor = mentions::no_entity;      // entity index
  std::uint32_t character = mentions::no_entity;  // entity index; none where he is not named
  std::string character_name;                     // of a character that is no entity, as written
  std::string description;
  std::string other_description;      // of the other one, should it turn out that he is the character
  std::optional<std::uint32_t> work;  // entity index
  Status status = Status::confirmed;
  bool sure = true;         // false: only if the rest of the document has `actor` act
  bool future = false;      // "will play", "would play"
  bool hearsay = false;     // "it was reported that"
  bool reversible = false;  // either of the two may be the actor
  float weight = 1;
  std::uint32_t at = 0;  // the token where the actor stands
  const Claim* claim = nullptr;
};

}  // namespace backlot::facts
