// Notes which things change (changes.h).
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/fact_store.h"
#include "backlot/guide/ids.h"

#include <set>
#include <span>

namespace backlot::guide {

// These change now. Inside a transaction of the caller.
void write_changes(Connection& db, const std::set<EntityId>& entities);

// The things that a batch says something about. Written once, at its end.
class ChangeNotes {
 public:
  void add(const Statement& statement);
  // Everything that these documents say anything about.
  void add(Connection& db, std::span<const DocumentId> documents);
  void write(Connection& db);
  void forget() { changed_.clear(); }

 private:
  void add(EntityId entity) {
    if (entity != 0) changed_.insert(entity);
  }
  std::set<EntityId> changed_;  // in the order of the table
};

}  // namespace backlot::guide
