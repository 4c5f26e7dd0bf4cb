#include "backlot/mentions/title_ratings.h"

#include "backlot/mentions/title_cues.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {

bool is_rated(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last; t < std::min(end, last + 5); ++t) {
    if (is_decimal(page, t)) return page.word(t).size() < 6;
    if (page.token(t).is(text::punctuation) && (t > last || !page.is(t, ","))) return false;
  }
  return false;
}

bool is_rated_by_verb(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 22> verbs = {
      "tops", "topped", "slips",  "slipped", "climbs", "climbed", "falls",  "fell",     "drops", "dropped", "rises",
      "rose", "gains",  "gained", "dips",    "dipped", "ticked",  "scored", "garnered", "grew",  "jumped",  "sank"};
  if (!is_any(page, last, verbs)) return false;
  for (std::uint32_t t = last + 1; t < std::min(end, last + 5) && !page.token(t).is(text::punctuation); ++t) {
    if (is_decimal(page, t)) return page.word(t).size() < 6;
    if (page.is(t, "tenth") || page.is(t, "tenths")) return true;
  }
  return false;
}

bool is_viewed(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 11> verbs = {"drew",    "attracted", "averaged", "pulled",
                                                             "posted",  "scored",    "netted",   "garnered",
                                                             "managed", "logged",    "commanded"};
  static constexpr std::array<std::string_view, 6> units = {"viewers", "million", "m", "households", "rating", "share"};
  bool drew = false;
  for (std::uint32_t t = last; t < std::min(end, last + 10); ++t) {
    if (page.token(t).is(text::punctuation)) return false;
    drew = drew || is_any(page, t, verbs);
    if (!is_digits(page, t) && !(page.token(t).is(text::has_digit) && page.word(t).ends_with('m'))) continue;
    if (drew || is_any(page, t + 1, units)) return true;
  }
  return false;
}

}  // namespace backlot::mentions
