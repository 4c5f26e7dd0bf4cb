// Which entities of a guide are one: told from names and facts, and by an editor.
//
//   Identities identities(guide);
//   identities.update();                                   // after documents were kept and compared
//   auto report = identities.report(guide.find("Im Siwan")->meant()->id);
//   for (const auto& member : report->members) …           // "Yim Si-wan", why, and who decided
//   identities.rule(ids, Ruling::two);                     // an editor knows better: kept for good
//
// Entities are never merged and facts never rewritten: a table says what is one with what, and everything that is read
// from the guide goes by it. What update() tells depends on the names, facts and rulings of the guide and hardly on the
// order in which documents were read: only where more than a hundred entities hang together are some left out.
#pragma once

#include "backlot/guide/guide.h"
#include "backlot/guide/pages.h"
#include "backlot/guide/sameness.h"

#include <span>
#include <string>
#include <vector>

namespace backlot::guide {

class Connection;  // connection.h

// Entities that are read as one with others, and how many things they are.
struct IdentityCounts {
  std::uint64_t joined = 0;
  std::uint64_t into = 0;
};

struct IdentityMember {
  EntityRef entity;        // with its own name
  std::uint32_t seen = 0;  // documents that print it
  float probability = 1;   // that it is one with the most similar of the others
  std::string why;         // and why; empty for one that stands alone
  bool by_editor = false;
};

// An entity that is not one with these, though its name is near.
struct NearEntity {
  EntityRef entity;
  float probability = 0;
  std::vector<Ground> grounds;
  bool by_editor = false;  // who said that they are two
};

struct IdentityReport {
  EntityRef one;
  std::vector<IdentityMember> members;  // most often printed first; one where nothing is joined
  std::vector<NearEntity> near;         // nearest first, a dozen at most
};

enum class Ruling : std::uint8_t { two, one, none };  // none: as the program sees it

class Identities {
 public:
  explicit Identities(Guide& guide);

  // Tells what follows from names and facts that are new since the last time, in one transaction.
  Result<IdentityCounts> update();

  // Error: not_found.
  Result<IdentityReport> report(EntityId entity) const;

  // Entities of which some document prints exactly this name (in the sense of Guide::find), each by itself.
  Result<std::vector<EntityRef>> named(std::string_view name) const;

  // An editor's word on each pair of these, all of one kind. Error: invalid for entities of different kinds.
  Result<void> rule(std::span<const EntityId> entities, Ruling ruling);
  // An editor's word that whoever is called as `person` in this work is another than elsewhere; with `undo` taken back.
  // Error: invalid for anything else than a person and a work.
  Result<void> part(EntityId person, EntityId work, bool undo);
  // Takes an entity away from everything that it is one with now.
  Result<void> split_off(EntityId entity);

 private:
  Connection& db_;
};

}  // namespace backlot::guide
