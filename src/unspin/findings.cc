#include "backlot/unspin/findings.h"

namespace backlot::unspin {
namespace {

bool same(const Finding& finding, const Edge& edge, std::uint32_t first) {
  if (finding.first != first + edge.first || finding.last != first + edge.last) return false;
  if (!finding.candidate || !edge.candidate) return finding.candidate == edge.candidate;
  return finding.candidate->restored == edge.candidate->restored;
}

}  // namespace

void Findings::take(Lattice& lattice, std::uint32_t first, const Surroundings& around) {
  for (std::uint32_t place = 0; place + 1 < lattice.places; ++place) {
    const std::size_t before = all_.size();
    for (const Edge& edge : lattice.at(place)) {
      if (edge.posterior < least) continue;
      if (!edge.candidate && around.title_of(first + place) < 0) continue;
      bool merged = false;
      for (std::size_t i = before; i < all_.size() && !merged; ++i) {
        merged = same(all_[i], edge, first);
        if (merged) all_[i].posterior += edge.posterior;
      }
      if (!merged) all_.push_back({first + edge.first, first + edge.last, edge.candidate, edge.posterior});
    }
  }
}

}  // namespace backlot::unspin
