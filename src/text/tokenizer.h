// Text to tokens, by the conventions of the English Web Treebank, except that hyphenated words stay whole.
//
//   "Ji-won's café isn't open at 10:30pm." ->
//   Ji-won 's café is n't open at 10:30 pm .
//
// Clitics ('s, n't, 'll, …) are cut off; names, numbers (41,300; 1.4; 10:30; 8/7c), abbreviations (Mr., p.m., Jan.,
// U.S.), initials (R.), addresses of pages and mail are one token; marks are one token each, repeated ones ("...",
// "--", "!!", "**") one together. Each byte that is not white space belongs to exactly one token.
#pragma once

#include "backlot/text/text.h"

#include <string_view>
#include <vector>

namespace backlot::text {

// Appends the tokens of `span` to `out`, in order. Sets begin, end and, of the shape, `space_before` (also on the
// first). `source` must be well-formed UTF-8; with malformed bytes each counts as a symbol.
void tokenize(std::string_view source, Span span, std::vector<Token>& out);

}  // namespace backlot::text
