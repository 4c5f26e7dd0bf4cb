// What the facts say of an entity, as far as it tells whether two entities are one.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/ids.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace backlot::guide {

// Other entities stand in it as what they are one with. Works are complete before people are looked at, and people are
// not asked for works, so that nothing goes round in a circle: `people` of a work are numbers of their own.
struct Profile {
  EntityId id = 0;
  EntityKind kind = EntityKind::work;
  std::string name;              // most often printed
  EntityId scope = 0;            // the work of a character; below 0 for a further person of a spelling
  std::set<EntityId> acted_in;   // works of a person
  std::set<EntityId> worked_on;  // … behind the camera
  std::set<EntityId> groups;     // of a person
  std::vector<std::string> group_names;
  std::map<EntityId, std::vector<std::string>> characters;  // of a person, by work; of a work (0) all
  std::set<EntityId> people;                                // who play a character, or in a work
  std::set<EntityId> networks;                              // of a work
  std::set<std::string> types;                              // of a work, known ones
  std::set<std::int64_t> premieres;                         // of a work: days
};

// Facts that nothing supports any longer do not count; those of catalogues do. Of the facts of an entity the first few
// thousand are looked at.
Profile read_profile(Connection& db, EntityId id);

// Whether one document names both people in casts, or a catalogue in that of one work: whoever writes of two knows that
// they are two.
bool share_a_cast_list(Connection& db, EntityId a, EntityId b);

}  // namespace backlot::guide
