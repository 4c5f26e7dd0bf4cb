// Two documents side by side, as JSON.
#pragma once

#include "backlot/article/document.h"
#include "backlot/copies/comparison.h"

#include <string>

namespace backlot::pipeline {

struct Compared {
  const article::Document& left;
  const article::Document& right;
  const copies::Comparison& found;
};

// One line: {"left", "right", "relation", "probability", "left_share", "right_share", "source", "confidence", "rows":
// [{"left": [{"text", "kind"}], "right": […]}]}: `source` is the id of the document that the other derives from, or
// null.
std::string compared_json(const Compared& compared);

}  // namespace backlot::pipeline
