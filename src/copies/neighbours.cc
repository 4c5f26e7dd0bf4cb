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

}  // namespace

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
    const std::span<Near> near(all.begin() + end[d], all.begin() + end[d + 1]);
    std::ranges::sort(near, {}, [](const Near& n) { return std::pair(-n.similar, n.document); });
    const auto kept = near.first(std::min(near.size(), most));
    near_.insert(near_.end(), kept.begin(), kept.end());
    begin_[d + 1] = static_cast<std::uint32_t>(near_.size());
    float squares = to_itself * to_itself + static_cast<float>(most - kept.size()) * to_unknown * to_unknown;
    for (const Near& n : kept) squares += n.similar * n.similar;
    length_[d] = std::sqrt(squares);
  }
}

std::span<const Neighbours::Near> Neighbours::of(DocumentNumber document) const {
  return std::span(near_).subspan(begin_[document], begin_[document + 1] - begin_[document]);
}

float Neighbours::nearest(DocumentNumber document) const {
  const auto near = of(document).first(std::min(of(document).size(), nearest_ones));
  float sum = static_cast<float>(nearest_ones - near.size()) * to_unknown;
  for (const Near& n : near) sum += n.similar;
  return sum / nearest_ones;
}

float Neighbours::together(DocumentNumber one, DocumentNumber other) const {
  float sum = 0;
  for (const Near& a : of(one)) {
    if (a.document == other) sum += a.similar * to_itself;
    for (const Near& b : of(other)) {
      if (a.document == b.document) sum += a.similar * b.similar;
    }
  }
  for (const Near& b : of(other)) {
    if (b.document == one) sum += b.similar * to_itself;
  }
  return sum;
}

Setting Neighbours::setting(DocumentNumber one, DocumentNumber other, float similar) const {
  const auto [less, more] = std::minmax({similar / nearest(one), similar / nearest(other)});
  const float both = together(one, other);
  const auto company = static_cast<float>(std::min(of(one).size(), of(other).size()));
  return {similar, less, more, both, both / (length_[one] * length_[other]), std::log1p(company)};
}

}  // namespace backlot::copies
