// The authors that a page marks: they stand side by side.
#pragma once

#include "backlot/html/tree.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace backlot::web {

struct AuthorsBeside {
  std::vector<std::string> names;
  html::NodeIndex last = 0;  // the element of the last one

  // What comes far behind the last one is of another article.
  void add(std::string name, html::NodeIndex element) {
    constexpr html::NodeIndex beside = 20;
    constexpr std::size_t most = 50;
    if (name.empty() || (!names.empty() && element > last + beside) || names.size() >= most) return;
    last = element;
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
};

}  // namespace backlot::web
