// When what is known of things last changed.
//
//   const auto changes = guide.changes(EntityKind::work, yesterday, 1000);
//   for (const Change& c : *changes) print(c.entity, c.at);
//
// A thing changes where a document that states something about it is read, takes another's place or is taken back, and
// where it turns out to be one with another, or not to be. That a source is found to be a copy changes no thing.
#pragma once

#include "backlot/guide/ids.h"

#include <cstdint>

namespace backlot::guide {

struct Change {
  EntityId entity = 0;  // what things that are one are known by
  std::int64_t at = 0;  // seconds since 1970-01-01 UTC
};

}  // namespace backlot::guide
