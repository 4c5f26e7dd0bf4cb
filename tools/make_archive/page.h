// A page around an article, as sites of news build them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::made {

// What a page holds is told by `number` and nothing else: menus, styles, scripts, JSON-LD, related links, comments and
// a footer around the paragraphs of `text` (one a line). About 50 KB, of which gzip leaves a quarter.
std::string page_of(std::string_view title, std::string_view date, std::string_view text, std::uint64_t number);

}  // namespace backlot::made
