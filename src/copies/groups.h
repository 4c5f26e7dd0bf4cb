// Copy groups: which document derives from which, all pairs taken together.
//
//   CopyGroups g = derive(count, edges, order);
//   g.documents[7].source      // the document that number 7 derives from; none for a root
//   g.documents[7].group       // the smallest number in its copy group
//
// A group is a text with all its copies. Documents join it through strong edges: copies of one another beyond doubt,
// and for the greater part of the smaller text. What only weak edges join (a paragraph here, a doubtful rewrite there)
// is never a chain: two groups of strong edges are joined by weak ones once, if each is the best partner of the other,
// and either both are single documents or two edges between different documents say so. An excerpt joins the group of
// what it was taken from only if it holds little else; a roundup of three articles is in nobody's group.
//
// The root of a group is the document that the most evidence calls the source; the others hang on it, each on the one
// it is most probably made from. Everything depends on the set of edges only, never on their order.
#pragma once

#include "backlot/copies/candidates.h"
#include "backlot/copies/verification.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace backlot::copies {

// Two documents of which one derives from the other (`verdict.copy()`).
struct Edge {
  DocumentNumber first = 0;  // the smaller
  DocumentNumber second = 0;
  Verdict verdict;
};

// Of two documents of the same words, which hang on the first of them; who was earlier is all that tells them apart.
Edge same_words(DocumentNumber first, const std::optional<article::Date>& first_published, DocumentNumber second,
                const std::optional<article::Date>& second_published);

struct Derivation {
  std::optional<DocumentNumber> source;     // empty for a root, and for what stands alone
  Relation relation = Relation::different;  // to the source
  // That the document was made from this source and not the reverse, 0.5 (nothing tells) to 1; 0 without a source.
  float confidence = 0;
  DocumentNumber group = 0;  // the smallest number in its copy group, its own where it stands alone
};

struct CopyGroups {
  std::vector<Derivation> documents;
  std::vector<DocumentNumber> root;  // by group number
  // By group number: the probability of the weakest edge that was needed to hold the group together; 1 for a document
  // that stands alone.
  std::vector<float> weakest;
};

// `edges` in any order, each pair once. `order` has a number for each of `count` documents: where nothing tells which
// of two came first, the lower one is taken for the source. Linear in the edges but for sorting them.
CopyGroups derive(std::uint32_t count, std::span<const Edge> edges, std::span<const std::uint64_t> order);

// By document: whether it is one of the `most` of its group (as strong edges alone join it) that the most evidence so
// far calls the source. Documents without an edge in their group are none.
std::vector<bool> likely_roots(std::uint32_t count, std::span<const Edge> edges, std::size_t most);

}  // namespace backlot::copies
