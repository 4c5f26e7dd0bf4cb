// Title, author, dates, address, site and language of a page.
#pragma once

#include "backlot/html/tree.h"
#include "backlot/web/block.h"
#include "backlot/web/content.h"
#include "backlot/web/json_ld.h"
#include "backlot/web/statements.h"

namespace backlot::web {

// What the page states, in the order of trust: JSON-LD, then meta and link, then microdata, <time> and elements whose
// class names a date or an author, near the article first. `title` is the article's headline where it can be told from
// the site's name: "Rain - Harbour News" becomes "Rain".
Statements find_statements(const html::Tree& tree, const Blocks& blocks, const Content& content, JsonLd& json_ld);

}  // namespace backlot::web
