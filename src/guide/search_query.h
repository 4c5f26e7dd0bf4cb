// A user's words as a query of the full-text index. Whatever is typed, the result is a valid query: each word is
// quoted.
#pragma once

#include "backlot/guide/snippet.h"

#include <string>
#include <string_view>

namespace backlot::guide {

struct SearchQuery {
  std::string whole;     // every word as it is; empty where there is no word
  std::string prefixes;  // every word or phrase may go on
  std::vector<std::string> words;
};

// At most 32 words or phrases are looked at.
SearchQuery parse_search(std::string_view typed);

}  // namespace backlot::guide
