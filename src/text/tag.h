// The universal part-of-speech tags (universaldependencies.org/u/pos).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::text {

enum class Tag : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
inline constexpr int tag_count = 17;

std::string_view name(Tag tag);                       // "ADJ" …
std::optional<Tag> parse_tag(std::string_view name);  // upper case only

}  // namespace backlot::text
