#include "backlot/copies/sharing.h"

#include <algorithm>
#include <array>
#include <limits>

namespace backlot::copies {
namespace {

std::uint16_t capped(std::uint32_t count) {
  return static_cast<std::uint16_t>(std::min<std::uint32_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

}  // namespace

std::vector<Pair> counted(std::vector<Sharing> sharings) {
  std::ranges::sort(sharings);
  std::vector<Pair> out;
  for (std::size_t begin = 0, end = 0; begin < sharings.size(); begin = end) {
    const Sharing of = sharings[begin];
    std::array<std::uint32_t, 3> keys{};
    for (end = begin; end < sharings.size() && sharings[end].same_pair(of); ++end)
      ++keys[static_cast<std::size_t>(sharings[end].key())];
    const auto [rare, common, story] = keys;
    const std::uint32_t passages = rare == 0 && common == 1 ? 0 : rare + common;
    if (passages + story > 0) out.push_back({of.first(), of.second(), capped(passages), capped(story)});
  }
  return out;
}

}  // namespace backlot::copies
