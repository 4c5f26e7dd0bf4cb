#include "backlot/text/tag.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {
constexpr std::array<std::string_view, tag_count> names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                        "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                        "PUNCT", "SCONJ", "SYM", "VERB", "X"};
}  // namespace

std::string_view name(Tag tag) { return names[static_cast<std::size_t>(tag)]; }

std::optional<Tag> parse_tag(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Tag>(found - names.begin());
}

}  // namespace backlot::text
