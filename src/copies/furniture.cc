#include "backlot/copies/furniture.h"

#include <algorithm>

namespace backlot::copies {
namespace {

void sample(Side& side, const IsFurniture& is_furniture) {
  if (side.sampled) return;
  std::vector<Sampled>& sampled = side.sampled.emplace();
  for (const SampledPassage& p : sampled_passages(side.words)) sampled.push_back({p.begin, p.end, is_furniture(p.key)});
}

bool has_furniture(const Side& side) { return std::ranges::any_of(*side.sampled, &Sampled::furniture); }

void clear_stretches(Side& side) {
  bool before = true;  // whether what came before is furniture
  std::uint32_t begin = 0;
  for (const Sampled& p : *side.sampled) {
    if (p.furniture) side.leave_out(before ? begin : p.begin, p.end);
    before = p.furniture;
    begin = p.end;
  }
  if (before && begin > 0) side.leave_out(begin, side.size());
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

bool leave_out_furniture(const Alignment& alignment, const IsFurniture& is_furniture, Side& first, Side& second) {
  if (!is_furniture) return false;
  sample(first, is_furniture);
  sample(second, is_furniture);
  if (!has_furniture(first) && !has_furniture(second)) return false;
  clear_stretches(first);
  clear_stretches(second);
  for (const Passage& p : alignment.passages) {
    for (const Step& s : p.steps) {
      if (s.kind != StepKind::kept || !is_all_furniture(inside(*first.sampled, s))) continue;
      first.leave_out(s.first_begin, s.first_end);
      second.leave_out(s.second_begin, s.second_end);
    }
  }
  first.weigh();
  second.weigh();
  return true;
}

}  // namespace backlot::copies
