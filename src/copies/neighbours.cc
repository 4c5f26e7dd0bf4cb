#include "backlot/copies/neighbours.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace backlot::copies {
namespace {

constexpr std::size_t nearest_ones = 5;
// How similar a document counts as to itself: it stands for a neighbour, not for all of them.
constexpr float to_itself = 0.5F;
// Who has fewer neighbours than are asked for has others that nobody knows, of this similarity.
constexpr float to_unknown = 0.15F;

float nearest(std::span<const Near> near) {
  const auto first = near.first(std::min(near.size(), nearest_ones));
  float sum = static_cast<float>(nearest_ones - first.size()) * to_unknown;
  for (const Near& n : first) sum += n.similar;
  return sum / nearest_ones;
}

float together(DocumentNumber one, std::span<const Near> of_one, DocumentNumber other, std::span<const Near> of_other) {
  float sum = 0;
  for (const Near& a : of_one) {
    if (a.document == other) sum += a.similar * to_itself;
    for (const Near& b : of_other) {
      if (a.document == b.document) sum += a.similar * b.similar;
    }
  }
  for (const Near& b : of_other) {
    if (b.document == one) sum += b.similar * to_itself;
  }
  return sum;
}

}  // namespace

Surroundings Surroundings::of(std::span<Near> near) {
  std::ranges::sort(near, {}, [](const Near& n) { return std::pair(-n.similar, n.document); });
  const std::span<const Near> kept = near.first(std::min(near.size(), most));
  float squares = to_itself * to_itself + static_cast<float>(most - kept.size()) * to_unknown * to_unknown;
  for (const Near& n : kept) squares += n.similar * n.similar;
  return {kept, std::sqrt(squares)};
}

Setting setting(DocumentNumber one, const Surroundings& of_one, DocumentNumber other, const Surroundings& of_other,
                float similar) {
  const auto [less, more] = std::minmax({similar / nearest(of_one.near), similar / nearest(of_other.near)});
  const float both = together(one, of_one.near, other, of_other.near);
  const auto company = static_cast<float>(std::min(of_one.near.size(), of_other.near.size()));
  return {similar, less, more, both, both / (of_one.length * of_other.length), std::log1p(company)};
}

Neighbours::Neighbours(std::uint32_t count, std::span<const Told> told) : begin_(count + 1), length_(count) {
  std::vector<std::uint32_t> end(count + 1);
  for (const Told& t : told) {
    ++end[t.first + 1];
    ++end[t.second + 1];
  }
  for (std::uint32_t d = 0; d < count; ++d) end[d + 1] += end[d];
  std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
  std::vector<Near> all(end.back());
  for (const Told& t : told) {
    all[next[t.first]++] = {t.second, t.similar};
    all[next[t.second]++] = {t.first, t.similar};
  }
  for (DocumentNumber d = 0; d < count; ++d) {
    const Surroundings around = Surroundings::of(std::span(all).subspan(end[d], end[d + 1] - end[d]));
    near_.insert(near_.end(), around.near.begin(), around.near.end());
    begin_[d + 1] = static_cast<std::uint32_t>(near_.size());
    length_[d] = around.length;
  }
}

std::span<const Near> Neighbours::of(DocumentNumber document) const {
  return std::span(near_).subspan(begin_[document], begin_[document + 1] - begin_[document]);
}

Setting Neighbours::setting(DocumentNumber one, DocumentNumber other, float similar) const {
  return copies::setting(one, around(one), other, around(other), similar);
}

}  // namespace backlot::copies
