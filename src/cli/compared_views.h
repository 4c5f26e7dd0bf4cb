// Two documents side by side, as `compare` prints them.
#pragma once

#include "backlot/article/document.h"
#include "backlot/cli/terminal.h"
#include "backlot/copies/side_by_side.h"
#include "backlot/copies/verification.h"

#include <span>
#include <string>

namespace backlot::cli {

struct Compared {
  const article::Document& left;
  const article::Document& right;
  copies::Verdict verdict;  // left is its first, right its second
  std::span<const copies::Row> rows;
};

std::string compared_page(const Compared& compared, Terminal terminal);
std::string compared_html(const Compared& compared);
// {"left", "right", "relation", "probability", "left_share", "right_share", "source", "confidence", "rows": [{"left":
// [{"text", "kind"}], "right": […]}]}: `source` is the id of the document that the other derives from, or null.
std::string compared_json(const Compared& compared);

}  // namespace backlot::cli
