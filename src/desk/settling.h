// Which documents of a batch derive from others, told by as few alignments as will do.
//
//   const Settled settled = settle(threads, pairs, profiles, reader, is_furniture);
//   for (const copies::Edge& edge : settled.edges) …
//
// A document that falls into a copy group of thousands shares its keys with all of them, and aligned with each it
// learns the same again and again. So the pairs of a document are looked at in turn, the ones that share the most
// passages first, of equal ones the earliest; once it is beyond doubt the whole text of two others word for word, or of
// twenty-four with words swapped, it is settled, and the rest of what may be copies is left out. First each document
// has its turn with those before it; then those that are not settled by then with what the later ones left out. Where
// three settle each other and nobody else, one of the pairs left out is looked at after all, so that no group falls
// apart. A document that is a part of another, or reworded, is not settled by it.
#pragma once

#include "backlot/copies/groups.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::desk {

// A copy with swapped words counts one, a verbatim one half of this. With three of either kind 1,000 copies in ten
// thousand hang on the wrong root: the original is often not the first to come, and each pair says who was before whom.
// With 12 a copy is the root of the largest group (281 of 3,307 copies) and 421 of 439 roots are right, with 16 422;
// with 24 and 48 the roots are those of all pairs aligned (423), and an ingest takes at most a twentieth longer than
// with 12.
inline constexpr std::int32_t enough = 24;

struct Settled {
  std::vector<copies::Edge> edges;  // copies
  std::uint64_t aligned = 0;        // pairs
};

// `pairs` that may be copies: of indices of `profiles`, each once, the earlier document first; the first `known`
// documents were settled before. The result does not depend on `threads`.
Settled settle(unsigned threads, std::vector<copies::Pair> pairs, std::span<const copies::Profile> profiles,
               std::size_t known, const copies::Reader& reader, const copies::IsFurniture& is_furniture);

}  // namespace backlot::desk
