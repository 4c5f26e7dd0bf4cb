// Parts that are not settled: in talks, offered, turned down, rumoured; and rumours that the text takes back.
#pragma once

#include "backlot/facts/cast_people.h"
#include "backlot/facts/cast_rows.h"
#include "backlot/facts/casting.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

struct Standing {
  std::uint32_t actor = mentions::no_entity;
  std::uint32_t character = mentions::no_entity;
  std::string character_name;  // of a character that is no entity
  std::string description;
  std::optional<std::uint32_t> work;
  Status status = Status::in_talks;
  bool same = false;   // of the part of whoever was named before: "is discussing the role"
  bool weak = false;   // says something only of one of whom more is said: "she said no"
  bool void_ = false;  // taken back
  std::uint32_t sentence = 0;
  std::uint32_t at = 0;
  const Claim* claim = nullptr;
};

std::vector<Standing> read_standings(const Context& context, const Works& works, const Parts& parts);

// A casting in the same sentence as a standing of the same actor is no settled one: "in talks to play a monk";
// nor is one in a sentence that says what would be: "If she accepts, …".
void weigh(const Context& context, std::vector<Casting>& castings, const std::vector<Standing>& standings,
           Parts& parts);

void add_standings(const Context& context, const Parts& parts, const std::vector<Standing>& standings, CastRows& rows);

}  // namespace backlot::facts
