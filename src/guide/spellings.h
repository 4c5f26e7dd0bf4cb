// Which names a document prints, kept so that a copy can be taken out of the count of spellings again.
//
// An entity goes by the name that most documents print. A copy prints what its source prints, and a spun document what
// a program made of it: neither is one more voice for a spelling.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/ids.h"

#include <cstdint>
#include <vector>

namespace backlot::guide {

// Notes the names (numbers of rows of `name`, in any order, each once) that a new document prints.
void keep_spellings(Connection& db, DocumentId document, std::vector<std::int64_t> names);

// Documents that count from now on, and such that count no longer.
struct Voices {
  std::vector<DocumentId> gained;
  std::vector<DocumentId> lost;
};

// Counts the documents once more, or once less, for each name they print, and lets the entities go by the name that is
// printed most then: each name and entity once, however many of the documents print it. Spun documents count for
// nothing in either case.
void recount_spellings(Connection& db, const Voices& voices);

}  // namespace backlot::guide
