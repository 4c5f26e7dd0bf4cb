// Copy groups: which document derives from which, all pairs taken together.
//
//   Derivations d = derive(documents, edges);
//   d.source[7]    // the document that number 7 derives from; none for a root
//   d.group[7]     // the smallest number in its copy group
//
// Two groups are joined only while the joined group holds together: an edge joins two groups if it is strong itself
// (probability and share of the smaller text) or if a second, independent edge between them says the same; a chain of
// weak links (A shares a paragraph with B, B another one with C) does not. Edges are taken by falling strength, ties by
// document, so that the result depends on the set of edges only. An excerpt hangs on its source but joins nothing
// through itself: a roundup of three articles is in no one's group, it has three sources.
#pragma once

#include "backlot/copies/candidates.h"
#include "backlot/copies/verification.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backlot::copies {

struct Edge {
  DocumentNumber first = 0;  // the smaller
  DocumentNumber second = 0;
  Verdict verdict;
};

struct Derivation {
  std::optional<DocumentNumber> source;     // empty for a root
  Relation relation = Relation::different;  // to its source
  float confidence = 0;                     // that this very document is the source, or in its group: see groups.cc
  DocumentNumber group = 0;                 // smallest number of its copy group
};

struct CopyGroups {
  std::vector<Derivation> documents;  // one for each of `count`
  std::vector<float> weakest;  // by group number: strength of the weakest edge that was needed to join it; 1 alone
};

// `edges` by (first, second), each pair once, copies only. `order` breaks ties between possible roots: lower is earlier
// (ordinal of the content, never of the coming).
CopyGroups derive(std::uint32_t count, std::span<const Edge> edges, std::span<const std::uint64_t> order);

}  // namespace backlot::copies
