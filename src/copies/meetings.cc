#include "backlot/copies/meetings.h"

#include <numeric>

namespace backlot::copies {

Meetings::Meetings(std::uint32_t count, std::span<const Join> joins) : up_(count), since_(count, never) {
  std::iota(up_.begin(), up_.end(), 0U);
  std::vector<std::uint32_t> top(up_);  // by the number of a part: who is at its top
  for (std::uint32_t at = 0; at < joins.size(); ++at) {
    const Join& join = joins[at];
    const bool other_is_greater = join.size_of_other > join.size_of_one;
    const std::uint32_t greater = top[other_is_greater ? join.other : join.one];
    const std::uint32_t smaller = top[other_is_greater ? join.one : join.other];
    up_[smaller] = greater;
    since_[smaller] = at;
    top[join.one] = greater;
  }
}

std::uint32_t Meetings::of(std::uint32_t one, std::uint32_t other) const {
  std::uint32_t last = 0;
  while (one != other) {
    std::uint32_t& next = since_[one] < since_[other] ? one : other;
    if (since_[next] == never) return never;
    last = since_[next];
    next = up_[next];
  }
  return last;
}

}  // namespace backlot::copies
