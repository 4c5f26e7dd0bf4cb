#include "backlot/unspin/spun_judge.h"

#include <cmath>
#include <vector>

namespace backlot::unspin {
namespace {

// Clean documents of 250 words and more reach a mean of 0.026 (of 415, of many kinds), documents of which one word in
// ten was swapped begin at 0.025 and have a median of 0.093, those of which one in six was swapped begin at 0.078.
constexpr double threshold = 0.035;
constexpr double slope = 10;
constexpr double unsure = 30;  // words that say nothing, added to every document

}  // namespace

double Evidence::probability() const {
  const double total = words + unsure;
  return 1 / (1 + std::exp(-slope * std::sqrt(total) * (sum / total - threshold)));
}

Evidence judge(const text::Text& text, const Inventory& inventory) {
  Evidence out;
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  std::vector<PhraseKey> words;
  words.reserve(n);
  for (const text::Token& token : text.tokens) {
    words.push_back(key_of(token.word));
    inventory.fetch(extend(0, words.back()));
  }
  for (std::uint32_t t = 0; t < n;) {
    std::uint32_t next = t + 1;
    float said = 0;
    PhraseKey key = 0;
    for (std::uint32_t end = t; end < n; ++end) {
      key = extend(key, words[end]);
      const std::uint32_t form = inventory.find(key);
      if (form == PhraseTable::none) break;
      if (inventory.evidence(form) == 0) continue;
      said = inventory.evidence(form);
      next = end + 1;
    }
    out.sum += said;
    if (!text.tokens[t].is(text::punctuation)) ++out.words;
    t = next;
  }
  return out;
}

}  // namespace backlot::unspin
