#include "backlot/copies/weighed_text.h"

#include <algorithm>

namespace backlot::copies {
namespace {

void clear(std::vector<float>& weights, std::uint32_t begin, std::uint32_t end) {
  std::fill(weights.begin() + begin, weights.begin() + end, 0.F);
}

// The passages sampled in a run of the first text.
std::span<const SampledPassage> inside(std::span<const SampledPassage> sampled, const Step& run) {
  const auto begin = std::ranges::lower_bound(sampled, run.first_begin, {}, &SampledPassage::begin);
  const auto end = std::ranges::upper_bound(begin, sampled.end(), run.first_end, {}, &SampledPassage::end);
  return {begin, end};
}

bool is_all_furniture(std::span<const SampledPassage> passages, const IsFurniture& is_furniture) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (is_furniture(passages[i].key)) continue;
    if (i > 0 && i + 1 < passages.size()) return false;
    ++others;
  }
  return others < passages.size();
}

}  // namespace

WeighedText weigh(std::span<const Word> words, const Reader& reader, const IsFurniture& is_furniture) {
  WeighedText out{.words = words, .weights = {}};
  out.weights.reserve(words.size());
  for (const Word w : words) out.weights.push_back(reader.weight(w));
  if (!is_furniture) return out;
  bool before = true;  // whether what came before is furniture
  std::uint32_t begin = 0;
  for (const SampledPassage& p : sampled_passages(words)) {
    const bool here = is_furniture(p.key);
    if (here) clear(out.weights, before ? begin : p.begin, p.end);
    before = here;
    begin = p.end;
  }
  if (before && begin > 0) clear(out.weights, begin, static_cast<std::uint32_t>(words.size()));
  return out;
}

void leave_out_furniture(const Alignment& alignment, const IsFurniture& is_furniture, WeighedText& first,
                         WeighedText& second) {
  if (!is_furniture) return;
  const std::vector<SampledPassage> sampled = sampled_passages(first.words);
  for (const Passage& p : alignment.passages) {
    for (const Step& s : p.steps) {
      if (s.kind != StepKind::kept || !is_all_furniture(inside(sampled, s), is_furniture)) continue;
      clear(first.weights, s.first_begin, s.first_end);
      clear(second.weights, s.second_begin, s.second_end);
    }
  }
}

}  // namespace backlot::copies
