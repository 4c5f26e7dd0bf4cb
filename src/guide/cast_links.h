// What else the people of a work are in: other works, and groups.
//
//   for (const CastLink& link : *guide.cast_links(work))
//     print(link.person.name, link.other.name);          // "Juwol", "LANTERNS"
#pragma once

#include "backlot/guide/pages.h"

namespace backlot::guide {

struct CastLink {
  EntityRef person;
  EntityRef other;  // a work or a group
  FactId fact = 0;  // that says so
};

}  // namespace backlot::guide
