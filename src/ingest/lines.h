// The lines of a text that hold anything.
#pragma once

#include "backlot/unicode/span.h"

#include <string_view>
#include <vector>

namespace backlot::ingest {

struct Line {
  Span span;                 // bytes of the text, trimmed, never empty
  bool after_blank = false;  // an empty line lies between this line and the one before it
};

// In order. Breaks are \n, \r and \r\n; lines of white space only are left out. `out` keeps its memory.
void split_lines(std::string_view text, std::vector<Line>& out);

}  // namespace backlot::ingest
