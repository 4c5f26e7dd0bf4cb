// Several people of one spelling: told apart by what documents say of them.
//
//   Namesakes(db).look_at_news();            // inside a transaction of the caller, before Identifier
//
// The documents that name a spelling are put together by what they share of its bearer: a work, a group, the name in
// Hangul, the year of birth, a copy. What is then still apart is taken for one person unless something speaks against
// it: another name in Hangul, years of birth that lie apart, a footballer who never acted beside an actor who never
// played, and of stage names of one word other groups. What nothing tells stays with those who are named most.
//
// The entity of the spelling is the first person; each further one becomes an entity with the same key, to which the
// evidence of its documents moves: facts are never rewritten, and evidence moves back where later documents bring all
// together. Numbers stay with the person most of whose documents they had.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::guide {

class Namesakes {
 public:
  explicit Namesakes(Connection& db) : db_(db) {}

  // All spellings that documents name which were read since the last time. Both give the people who were looked at, of
  // spellings that have or had several.
  std::vector<EntityId> look_at_news();
  // One of them, by the number of any of its people.
  std::vector<EntityId> look_at(EntityId person);

 private:
  Connection& db_;
};

// Of two people of one spelling: what tells them apart, empty where one of them is nobody any longer. Nullopt for
// entities of different spellings.
std::optional<std::string> told_apart(Connection& db, EntityId a, EntityId b);

// The entity of a spelling: its first person. `person` itself where it is no further one.
EntityId spelling_of(Connection& db, EntityId person);

}  // namespace backlot::guide
