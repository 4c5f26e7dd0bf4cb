// Whether a page is an article at all.
#pragma once

#include "backlot/html/tree.h"
#include "backlot/web/content.h"
#include "backlot/web/statements.h"

#include <cstdint>
#include <string_view>

namespace backlot::web {

enum class PageKind : std::uint8_t {
  article,
  index,    // links to articles: a front page, a section, a page of results
  gallery,  // pictures with hardly a word
  error,    // "404 Not Found", "Access denied", a test whether a human reads
  wall,     // a question for consent, a log-in, an offer to subscribe, and nothing behind it
  empty,    // no words
};

// "a list of links to other pages"
std::string_view describe(PageKind kind);

// An article is what has one: a page is something else only where little prose is left and the rest speaks for it.
// What states that it is an article is never an index or a gallery.
PageKind kind_of(const html::Tree& tree, const Blocks& blocks, const Content& content, const Statements& says);

}  // namespace backlot::web
