// Sources of a page, numbered in the order in which they are first cited.
#pragma once

#include "backlot/cli/page.h"
#include "backlot/guide/pages.h"

#include <vector>

namespace backlot::cli {

class Footnotes {
 public:
  // " [1][3]", and " +2" where more documents say so than are named; empty where there is none.
  Piece cite(const guide::Backing& backing);
  // The section "Sources".
  void print(Page& page) const;

 private:
  std::size_t number_of(const guide::Source& source);
  std::vector<guide::Source> sources_;
};

// "2026-03-13" or nothing.
std::string published(const guide::Source& source);

}  // namespace backlot::cli
