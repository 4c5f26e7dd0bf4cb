// The keys of compared documents in the guide, as sorted runs that are merged as they grow.
//
// A new batch is a run of its own; while the run before it is not at least twice as large, the two become one, up to
// `largest_run`. So each key is written a dozen times at most, no batch ever pays for rewriting the keys of a large
// guide, and looking up many keys at once (shared_keys.h) is a merge of sorted lists. A run lies in pieces, of which
// only those are read that may hold what is looked for; runs become one piece by piece, so that memory holds a piece of
// each.
#pragma once

#include "backlot/guide/comparisons.h"
#include "backlot/guide/connection.h"

namespace backlot::guide {

// Adds the keys of documents that come after all that are there; `last` is the number up to which they reach.
void add_key_run(Connection& db, DocumentId last, std::span<const KeyedDocument> documents);

}  // namespace backlot::guide
