#include "backlot/html/attribute.h"

#include "backlot/html/ascii.h"

#include <array>

namespace backlot::html {

Attribute attribute_of(std::string_view name) {
  // In the order of the enumeration, and of the alphabet.
  static constexpr std::array<std::string_view, static_cast<std::size_t>(Attribute::count)> names = {
      "",     "alt",      "aria-hidden",  "aria-label", "charset", "class",    "content",
      "data", "data-src", "data-videoid", "datetime",   "hidden",  "href",     "http-equiv",
      "id",   "itemprop", "itemtype",     "lang",       "name",    "property", "rel",
      "role", "src",      "style",        "title",      "type",    "videoid"};
  constexpr std::size_t longest = 12;
  if (name.empty() || name.size() > longest) return Attribute::none;
  // By the first letter, most names of others are told at once.
  const char first = lower(name.front());
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].front() != first) continue;
    if (equal_ignoring_case(names[i], name)) return static_cast<Attribute>(i);
  }
  return Attribute::none;
}

}  // namespace backlot::html
