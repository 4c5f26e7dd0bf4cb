// A user's words as a query of the full-text index. Whatever is typed, the result is a valid query: each word is
// quoted.
//
//   parse_search("임시완 rain", [&](std::string_view name) { return other_names(db, name); }).whole
//   // (("임시완") OR "im siwan" OR "yim si wan") AND "rain"
#pragma once

#include "backlot/guide/snippet.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

struct SearchQuery {
  std::string whole;     // every word as it is; empty where there is no word
  std::string prefixes;  // every word or phrase may go on
  std::vector<std::string> words;
};

// The other names of what is called so, as words of the index.
using OtherNames = std::function<std::vector<std::string>(std::string_view name)>;

// At most 32 words or phrases are looked at. Words that are a name, up to six side by side, may be any of its other
// names as well; what stands in quotation marks may not.
SearchQuery parse_search(std::string_view typed, const OtherNames& other_names);

}  // namespace backlot::guide
