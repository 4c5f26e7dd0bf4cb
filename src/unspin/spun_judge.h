// Whether a document was spun at all, judged cheaply: by the phrases that spinners write and those that they leave.
#pragma once

#include "backlot/text/text.h"
#include "backlot/unspin/inventory.h"

namespace backlot::unspin {

// What the phrases of a text say together, and how many words it has.
struct Evidence {
  float sum = 0;  // natural logarithm: above 0 for spun text
  std::uint32_t words = 0;

  // The probability that the text was spun, by a logistic curve fitted on data: docs/restoration.md.
  double probability() const;
};

// One look-up a token.
Evidence judge(const text::Text& text, const Inventory& inventory);

}  // namespace backlot::unspin
