// Tokens to sentences.
//
// A sentence ends with . ! ? … and the closing marks that follow, where the next word shows that another one begins.
// "Mr. Kim", "10 p.m. KST", “Objection, Chef!” announced and “Is this real?” he asked are not broken.
#pragma once

#include "backlot/text/quotations.h"
#include "backlot/text/text.h"

#include <span>
#include <string_view>
#include <vector>

namespace backlot::text {

// What the splitter reads: the tokens of a text (begin, end, shape with `space_before`, word) and the role of each.
struct SentenceInput {
  std::string_view source;
  std::span<const Token> tokens;
  std::span<const QuoteRole> roles;
};

// Appends the sentences of the segment with tokens [first, last) to `out`; they cover all of its tokens. `titled`: the
// capitals of its words tell nothing.
void split_sentences(const SentenceInput& text, std::uint32_t first, std::uint32_t last, std::uint32_t segment,
                     bool titled, std::vector<Sentence>& out);

}  // namespace backlot::text
