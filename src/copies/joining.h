// Which documents are one text with all its copies, of the edges between them: the first half of groups.h, where the
// rules are told.
#pragma once

#include "backlot/copies/disjoint_sets.h"
#include "backlot/copies/groups.h"

#include <cstdint>
#include <span>

namespace backlot::copies {

inline bool is_excerpt(const Edge& edge) { return edge.verdict.relation == Relation::excerpt; }

// Whether an edge holds a group together by itself: a copy beyond doubt, and the greater part of the smaller text.
bool is_strong(const Edge& edge);

// What strong edges alone join: a group never has less.
DisjointSets joined_by_strong_edges(std::uint32_t count, std::span<const Edge> edges);

// The copy groups.
DisjointSets joined(std::uint32_t count, std::span<const Edge> edges);

}  // namespace backlot::copies
