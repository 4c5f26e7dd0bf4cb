#include "backlot/unspin/findings.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace backlot::unspin {
namespace {

auto key(const Finding& f) {
  const std::string_view restored = f.candidate ? std::string_view(f.candidate->restored) : std::string_view();
  return std::tuple(f.first, f.last, f.candidate != nullptr, restored);
}

}  // namespace

void Findings::take(Lattice& lattice, std::uint32_t first, const Surroundings& around) {
  for (const Edge& edge : lattice.edges) {
    if (edge.posterior < least) continue;
    const std::uint32_t begin = first + edge.first;
    if (!edge.candidate && around.title_of(begin) < 0) continue;
    if (!edge.candidate || edge.candidate->parts.empty()) {
      all_.push_back({begin, first + edge.last, edge.candidate, edge.posterior});
      continue;
    }
    for (const ExpressionPart& part : edge.candidate->parts)
      all_.push_back({begin + part.offset, begin + part.offset + part.length, part.candidate, edge.posterior});
  }
}

void Findings::merge() {
  std::ranges::stable_sort(all_, {}, key);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (kept > 0 && key(all_[kept - 1]) == key(all_[i])) {
      all_[kept - 1].posterior += all_[i].posterior;
    } else {
      all_[kept++] = all_[i];
    }
  }
  all_.resize(kept);
}

}  // namespace backlot::unspin
