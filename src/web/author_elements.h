// Elements of a page that are there to hold the names of its authors.
//
//   names_author("c-byline__author")      // true, as are "author-name", "entryAuthor", "autor"
//   names_author("author-bio")            // false: what holds more than names
//   author_in("By Jo Lee | 22 March")     // "Jo Lee"
//   author_in("Staff Writer")             // empty
#pragma once

#include "backlot/html/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::web {

// One name of a class or id, read word by word. Its last word says what the element holds: an author, or the name of
// one.
bool names_author(std::string_view name);

// The name in the words of such an element; empty where they are something else: a job, an invitation to follow.
std::string author_in(std::string_view words);

// Authors stand side by side: what comes far behind the last one is of another article.
struct AuthorsBeside {
  std::vector<std::string> names;
  html::NodeIndex last = 0;  // the element of the last one

  void add(std::string name, html::NodeIndex element);
};

}  // namespace backlot::web
