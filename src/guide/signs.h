// The keys by which names of entities that may be one are found.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

// Notes the keys of a name of an entity; of characters with their work `scope`.
void keep_signs(Connection& db, EntityId entity, EntityKind kind, EntityId scope, std::string_view name);

// Entities whose names have a key in common with those of `entity`, in rising order; of a character those of the same
// work, or of works that are one with it. At most a few hundred.
std::vector<EntityId> candidates_of(Connection& db, EntityId entity);

// Entities of any kind that may have this name, though none may be printed so; in rising order.
std::vector<EntityId> entities_with_signs_of(Connection& db, std::string_view name);

}  // namespace backlot::guide
