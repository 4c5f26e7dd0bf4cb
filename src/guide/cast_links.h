// What else the people of a work are in: other works, and groups.
//
//   for (const CastLink& link : *guide.cast_links(work, people))
//     print(link.person, link.other.name);               // 12, "LANTERNS"
#pragma once

#include "backlot/guide/pages.h"

namespace backlot::guide {

struct CastLink {
  EntityId person = 0;  // one of those asked for
  EntityRef other;      // a work or a group
};

}  // namespace backlot::guide
