// The part of a guide for which a few documents may have changed what follows from the comparisons.
//
//   auto region = region_around(comparisons, comparisons.untold());
//   comparisons.tell(region->lineage, region->documents, compared);
//
// To conclude from all comparisons takes as long as the guide is large. But a new article changes the copy group it
// falls into and the stories it may belong to, and no others: the region starts with the documents given and those of
// their groups and stories as told before, and grows while a group or a story reaches out of it. What is told so is
// what would follow for the whole guide.
#pragma once

#include "backlot/guide/comparisons.h"
#include "backlot/result/result.h"

#include <vector>

namespace backlot::desk {

struct Region {
  std::vector<guide::DocumentId> documents;  // rising
  std::vector<guide::Lineage> lineage;       // of those that share a group or a story with another
};

// Errors: those of the guide.
Result<Region> region_around(const guide::Comparisons& comparisons, std::vector<guide::DocumentId> documents);

}  // namespace backlot::desk
