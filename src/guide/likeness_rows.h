// Likenesses of documents as the guide keeps them: rows of (first, second, relation, …), and the documents about which
// something new is known since the lineage was told.
#pragma once

#include "backlot/guide/comparisons.h"
#include "backlot/guide/connection.h"

#include <span>
#include <string_view>
#include <vector>

namespace backlot::guide {

// copies::name_of() turned round; `different` for what is no relation.
copies::Relation relation_of(std::string_view name);

// By (first, second), without those of superseded documents.
std::vector<Likeness> all_likenesses(Connection& db);
// In no order; a pair of two of the given documents comes twice.
std::vector<Likeness> likenesses_of(Connection& db, std::span<const DocumentId> documents);

// Inside a transaction of the caller. A retelling is judged again as more is known (probability 0: it is none); that
// two are copies stays. Documents of which anything changes become untold.
void keep_likenesses(Connection& db, std::span<const Likeness> likenesses);

}  // namespace backlot::guide
