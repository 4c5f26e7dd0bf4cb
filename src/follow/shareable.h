// Whether the address of a feed can be told to strangers.
//
//   is_shareable("https://news.example/feed")                    // true
//   is_shareable("https://mia:secret@news.example/feed")         // false: a name, or a password
//   is_shareable("https://news.example/feed?token=5f1c")         // false: a key in the query
//
// What a path hides cannot be told ("/private/5f1c/feed").
#pragma once

#include <string_view>

namespace backlot::follow {

bool is_shareable(std::string_view address);

}  // namespace backlot::follow
