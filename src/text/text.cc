#include "backlot/text/text.h"

#include <algorithm>

namespace backlot::text {

void Text::clear() {
  source = {};
  tokens.clear();
  sentences.clear();
  quotations.clear();
  arena.clear();
}

void Text::number_sentences() {
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (std::uint32_t t = sentences[s].first; t < sentences[s].last; ++t) tokens[t].sentence = s;
  }
}

std::int32_t Text::quotation_of(std::uint32_t t) const {
  const auto after = std::ranges::upper_bound(quotations, t, {}, &Quotation::first);
  auto q = static_cast<std::int32_t>(after - quotations.begin() - 1);
  while (q >= 0 && quotations[static_cast<std::size_t>(q)].last <= t)
    q = quotations[static_cast<std::size_t>(q)].parent;
  return q;
}

}  // namespace backlot::text
