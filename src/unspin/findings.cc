#include "backlot/unspin/findings.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace backlot::unspin {
namespace {

// What is put back: "joy" and "Joy" are the same word back.
// What is put back, without regard to case: "joy" and "Joy" are one word.
const std::vector<std::string>& words(const Finding& f) {
  static const std::vector<std::string> none;
  return f.candidate ? f.candidate->pieces : none;
}

auto key(const Finding& f) { return std::tie(f.first, f.last, words(f)); }
bool before(const Finding& a, const Finding& b) { return key(a) < key(b); }
bool same(const Finding& a, const Finding& b) { return key(a) == key(b); }

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
  std::ranges::stable_sort(all_, before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (kept > 0 && same(all_[kept - 1], all_[i])) {
      all_[kept - 1].posterior += all_[i].posterior;
    } else {
      all_[kept++] = all_[i];
    }
  }
  all_.resize(kept);
}

}  // namespace backlot::unspin
