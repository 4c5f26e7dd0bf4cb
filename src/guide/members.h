// What an entity is one with.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/ids.h"

#include <vector>

namespace backlot::guide {

// Everything that `entity` is one with, itself included, in rising order: the first is what they are known by.
std::vector<EntityId> members_of(Connection& db, EntityId entity);

}  // namespace backlot::guide
