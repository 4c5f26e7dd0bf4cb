// Which paragraphs of a page are the article.
//
// The way: (1) Prose is told by its look: long, few links, whole sentences. (2) Elements whose names say that they are
// furniture are that, unless most of the prose of the page stands in them. (3) The root is the element below which most
// prose and least else stands, names that promise an article counting for it: what readability.js does with scores that
// go up two levels is here a sum over the whole subtree, minus the links and scraps in it. (4) Below the root, each
// paragraph is kept by its own look and that of its neighbours (as in jusText): headings only above something that is
// kept, short lines only between prose, lists of links never, nothing behind a heading that says what follows is other
// articles or comments.
#pragma once

#include "backlot/web/block.h"

#include <cstdint>
#include <vector>

namespace backlot::web {

// Why a block is kept or not.
enum class Choice : std::uint8_t {
  prose,    // kept
  heading,  // kept, as is what stands below it
  line,     // kept: a short line, item or cell between what is kept
  // Not kept:
  outside,       // not below the root
  furniture,     // below an element of a role that is furniture
  links,         // mostly links
  scrap,         // short, and nothing speaks for it
  bare_heading,  // nothing is kept below it
  tail,          // behind a heading that ends the article
};

inline bool is_kept(Choice c) { return c <= Choice::line; }

struct Content {
  html::NodeIndex root = 0;
  std::vector<Choice> choices;  // one a block
  std::vector<Role> zones;      // one a node: the furniture it is or stands in, else `none`
  double mass = 0;              // letters of the prose that is kept
  double page_mass = 0;         // of all prose of the page, outside furniture
};

// Linear in the tree.
Content find_content(const html::Tree& tree, std::span<const Role> roles, const Blocks& blocks);

}  // namespace backlot::web
