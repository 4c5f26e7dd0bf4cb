#include "backlot/copies/furniture.h"

#include <algorithm>

namespace backlot::copies {
namespace {

struct Sampled {
  std::uint32_t begin = 0, end = 0;
  bool furniture = false;
};

std::vector<Sampled> sample(const Side& side, const IsFurniture& is_furniture) {
  std::vector<Sampled> out;
  for (const SampledPassage& p : sampled_passages(side.words)) out.push_back({p.begin, p.end, is_furniture(p.key)});
  return out;
}

void clear(Side& side, std::uint32_t begin, std::uint32_t end) {
  std::fill(side.weights.begin() + begin, side.weights.begin() + end, 0.F);
}

void clear_stretches(std::span<const Sampled> sampled, Side& side) {
  bool before = true;  // whether what came before is furniture
  std::uint32_t begin = 0;
  for (const Sampled& p : sampled) {
    if (p.furniture) clear(side, before ? begin : p.begin, p.end);
    before = p.furniture;
    begin = p.end;
  }
  if (before && begin > 0) clear(side, begin, side.size());
}

// The passages sampled in a run of the first text.
std::span<const Sampled> inside(std::span<const Sampled> sampled, const Step& run) {
  const auto begin = std::ranges::lower_bound(sampled, run.first_begin, {}, &Sampled::begin);
  const auto end = std::ranges::upper_bound(begin, sampled.end(), run.first_end, {}, &Sampled::end);
  return {begin, end};
}

bool is_all_furniture(std::span<const Sampled> passages) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].furniture) continue;
    if (i > 0 && i + 1 < passages.size()) return false;
    ++others;
  }
  return others < passages.size();
}

}  // namespace

void leave_out_furniture(const Alignment& alignment, const IsFurniture& is_furniture, Side& first, Side& second) {
  if (!is_furniture) return;
  const std::vector<Sampled> sampled = sample(first, is_furniture);
  clear_stretches(sampled, first);
  clear_stretches(sample(second, is_furniture), second);
  for (const Passage& p : alignment.passages) {
    for (const Step& s : p.steps) {
      if (s.kind != StepKind::kept || !is_all_furniture(inside(sampled, s))) continue;
      clear(first, s.first_begin, s.first_end);
      clear(second, s.second_begin, s.second_end);
    }
  }
}

}  // namespace backlot::copies
