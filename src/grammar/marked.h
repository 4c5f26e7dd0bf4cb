// Sentences of examples, with what stands as one item marked: "[person: Tak Ye Rin] plays the piano."
//
// A mark is `[`, class names with spaces or commas between, `:` and the words. A `[` that does not begin so is text.
#pragma once

#include "backlot/result/result.h"
#include "backlot/unicode/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::grammar {

struct Mark {
  Span span;  // bytes of Marked::text; never empty
  std::vector<std::string> classes;
};

struct Marked {
  std::string text;         // without the marks
  std::vector<Mark> marks;  // from left to right, apart from each other
};

// Error: `invalid` for a mark that is not closed, holds no words, or holds another mark.
Result<Marked> read_marks(std::string_view sentence);

}  // namespace backlot::grammar
