// Strings of articles of which it is known whether they are titles, as the features of backlot/mentions/title_clues.h.
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::titles {

struct Example {
  std::string written;
  std::vector<std::uint64_t> string;
  std::vector<std::vector<std::uint64_t>> places;  // not empty
  std::vector<std::vector<std::uint32_t>> tokens;  // of each place
  bool title = false;
};

struct Article {
  std::string id;
  std::string set;       // the labelled set that it stems from
  bool changed = false;  // its titles were exchanged
  std::vector<Example> examples;
  std::size_t titles = 0;  // that it names, found among the examples or not
};

// Reads what tools/title_examples.py writes: JSON Lines with id, set, kind ("bare" or another), text and works.
// Errors: `not_found`, `invalid`.
Result<std::vector<Article>> read_examples(const std::string& path);

}  // namespace backlot::titles
