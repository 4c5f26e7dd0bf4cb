// Works out which entities are one, and writes it down: what Identities::update() does.
#pragma once

#include "backlot/guide/clusters.h"
#include "backlot/guide/connection.h"
#include "backlot/guide/profile.h"
#include "backlot/guide/sameness.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::guide {

// An editor's rulings on `entity`: the other entity, and what was said.
std::vector<std::pair<EntityId, Ruled>> rulings_on(Connection& db, EntityId entity);

// Inside a transaction of the caller.
class Identifier {
 public:
  explicit Identifier(Connection& db) : db_(db) {}

  // Looks at these again, and at all that hangs on them.
  void look_at(std::span<const EntityId> entities);
  // Looks at what is new.
  void look_at_news();

  // Also what the program would say of a pair.
  Sameness compare(EntityId a, EntityId b);

 private:
  struct Neighbour {
    EntityId entity = 0;
    double probability = 0;
    Ruled ruled = Ruled::no;
  };

  void mark(EntityId entity);
  std::vector<EntityId> take_news();
  void identify(EntityKind kind);
  bool stands_alone(EntityId entity);
  std::vector<Neighbour> neighbours_of(EntityId entity);
  std::set<EntityId> hanging_together(EntityId first);
  void tell(const std::set<EntityId>& entities);
  PairTable table_of(const std::vector<EntityId>& entities);
  bool write(const std::vector<EntityId>& members);
  bool clear(EntityId entity);
  void mark_dependents(const std::set<EntityId>& works);
  const Profile& profile(EntityId entity);

  Connection& db_;
  std::map<EntityKind, std::set<EntityId>> marked_;
  std::unordered_map<EntityId, Profile> profiles_;
};

}  // namespace backlot::guide
