// Lines that say: what follows is not the article.
#pragma once

#include <string_view>

namespace backlot::web {

// True for "Related articles", "You may also like:", "3 Kommentare", "Share this", "Tags:" and the like, as a heading
// or a line of its own, in the languages of the web that print most news.
bool ends_article(std::string_view line);

}  // namespace backlot::web
