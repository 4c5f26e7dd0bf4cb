// What an element of a page is for, as its tag and the words of its class and id tell.
//
//   role_of(tree, n)   // <div class="post-comments__list"> is Role::comments, <p class="lead"> Role::none
//
// Sites name their parts in their own words, but the words are few: "related", "share", "breadcrumb", "kommentare". A
// name is read word by word, also where it is written together ("relatedPosts", "sharebuttons"); the part that names
// furniture wins over the one that names content ("article-footer").
#pragma once

#include "backlot/html/tree.h"

#include <cstdint>
#include <string_view>

namespace backlot::web {

enum class Role : std::uint8_t {
  none,
  content,  // "entry", "post", <main>: the article stands in it, perhaps with other things
  body,     // "article-body", itemprop=articleBody: the words of the article and little else
  article,  // <article>
  // From here on: not the words of the article.
  comments,
  related,     // links to other pages, teasers, lists of the most read
  navigation,  // menus, breadcrumbs, page numbers
  share,       // and follow, like, print
  byline,      // author, date, tags
  notice,      // cookies, subscriptions, log-in
  advertising,
  caption,
  form,
  side,    // <aside>, sidebars
  footer,  // of the page
  hidden,
};

inline bool is_furniture(Role role) { return role >= Role::comments; }
inline bool holds_content(Role role) { return role == Role::content || role == Role::body || role == Role::article; }

Role role_of(const html::Tree& tree, html::NodeIndex n);

// Of the words of one name, as in class="…"; `none` for most.
Role role_of_name(std::string_view name);

}  // namespace backlot::web
