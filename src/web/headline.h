// The headline of an article, told from the name of its site; and the names of its authors, told from what else stands
// in a byline.
#pragma once

#include "backlot/html/tree.h"
#include "backlot/web/block.h"
#include "backlot/web/content.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::web {

struct Titles {
  std::string_view stated;  // JSON-LD
  std::string_view shared;  // Open Graph
  std::string_view page;    // <title>
  std::string_view site;    // the name of the site
  std::string_view marked;  // itemprop=headline
};

// One line; empty where the page has none. A heading of the page that one of the titles begins with or equals is
// believed before the titles themselves, which are cut, counted or turned for search engines.
std::string choose_headline(const Titles& titles, const html::Tree& tree, const Blocks& blocks, const Content& content);

// "Rain - Harbour News" without the site: the parts in front of the last mark that sets one off, if what follows is the
// site's name or short. `site` may be empty.
std::string_view without_site(std::string_view title, std::string_view site);

// The author in a line like "By Jo Lee | 22 March 2024" or "Von Jo Lee"; empty where the line names none.
std::string author_of_line(std::string_view line);

// One to five words, capitalised or without case, no digits.
bool looks_like_names(std::string_view text);

// "By Jo Lee" and "Jo Lee, Ann Roe and Kim Ha-na" are names; addresses and dates are none, nor is the
// site itself beside others.
std::vector<std::string> authors_in(const std::vector<std::string>& stated, std::string_view site);

}  // namespace backlot::web
