// The beginning of a text, without cutting a character.
#pragma once

#include <cstddef>
#include <string_view>

namespace backlot::unicode {

// As much of well-formed UTF-8 as fits into `most` bytes.
inline std::string_view prefix(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

}  // namespace backlot::unicode
