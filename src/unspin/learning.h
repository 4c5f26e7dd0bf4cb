// What a program put in place of what, read off a spun text and its original.
//
//   auto seen = learn(spun_text, original_text, table);
//   if (!seen) return std::unexpected(seen.error());       // they are no two versions of one text
//   for (Substitution& s : *seen) table.add(std::move(s));
//
// The words that both texts share hold them together (text/equal_runs.h); what stands between two shared words in the
// one was put in place of what stands there in the other.
#pragma once

#include "backlot/result/result.h"
#include "backlot/text/text.h"
#include "backlot/unspin/substitutions.h"

#include <vector>

namespace backlot::unspin {

// One row an occurrence (count 1), in the order of the text; pieces of names keep their capitals and are of the kind
// "name", all else is folded and of no kind. Where several words in a row were swapped, `known` pairs tell them apart;
// what is left of longer rewrites (Substitutions::longest) is passed over. Error: `invalid` where the texts share fewer
// than least_shared of their words.
Result<std::vector<Substitution>> learn(const text::Text& spun, const text::Text& original, const Substitutions& known);

inline constexpr double least_shared = 0.5;  // of the words of the longer text; measured copies share 0.7 to 0.85

}  // namespace backlot::unspin
