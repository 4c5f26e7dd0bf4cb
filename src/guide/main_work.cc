#include "backlot/guide/main_work.h"

#include <algorithm>

namespace backlot::guide {
namespace {

template <class Fact>
std::ptrdiff_t count_of(const std::vector<Fact>& facts, std::string_view work) {
  return std::ranges::count_if(facts, [&](const Fact& f) { return f.work && *f.work == work; });
}

}  // namespace

std::string_view main_work(const facts::Annotation& a) {
  std::string_view best;
  std::ptrdiff_t most = -1;
  for (const facts::Work& w : a.works) {
    const std::ptrdiff_t n = count_of(a.cast, w.title) + count_of(a.crew, w.title) + count_of(a.schedule, w.title) +
                             count_of(a.ratings, w.title);
    if (n <= most) continue;
    most = n;
    best = w.title;
  }
  return best;
}

}  // namespace backlot::guide
