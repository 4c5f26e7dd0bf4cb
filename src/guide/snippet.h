// The stretch of a text that shows best why it was found.
#pragma once

#include "backlot/guide/search.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

struct SnippetTerms {
  std::vector<std::string> words;  // folded, letters and digits only
  bool prefixes = false;           // a word counts that begins with one of them
};

// About `room` bytes of `text` (never cut within a word, unless a single word is longer), where most of the words
// stand.
Snippet make_snippet(std::string_view text, const SnippetTerms& terms, std::uint32_t room);

}  // namespace backlot::guide
