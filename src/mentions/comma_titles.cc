#include "backlot/mentions/comma_titles.h"

#include <algorithm>

namespace backlot::mentions {

CommaTitles::CommaTitles(const Page& page) : page_(page) {
  for (std::uint32_t t = 2; t < page.size(); ++t) {
    const bool owned = page.possessive(t - 1) && !page.free(t - 2) && page.taken_by(t - 2) == Kind::network;
    if (owned) owned_.push_back(t);
  }
}

bool CommaTitles::stands_at(std::uint32_t t, std::uint32_t first, std::uint32_t whole) const {
  std::uint32_t i = 0;
  while (first + i < whole && page_.word(t + i) == page_.word(first + i)) ++i;
  return first + i == whole;
}

std::uint32_t CommaTitles::end_of(std::uint32_t first, std::uint32_t last) {
  const std::uint32_t whole = last + 2;
  if (!page_.is(last, ",") || whole > page_.end_of(first) || !page_.capital(last + 1) || page_.possessive(whole - 1))
    return last;
  const std::uint32_t size = whole - first;
  const auto fits = [&](std::uint32_t t) { return t + size < page_.size() && stands_at(t, first, whole); };
  if (owned_.empty() || looks_ == most_looks) return last;
  ++looks_;
  if (std::ranges::none_of(owned_, fits)) return last;
  int times = 0;
  for (std::uint32_t t = 0; t + size < page_.size(); ++t) {
    if (!stands_at(t, first, whole)) continue;
    const std::uint32_t after = t + size;
    if (page_.is(after, ",") || page_.is(after, "and") || page_.capital(after)) return last;  // a row of names
    ++times;
  }
  return times > 1 ? whole : last;
}

}  // namespace backlot::mentions
