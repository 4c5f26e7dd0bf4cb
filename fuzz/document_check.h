// What must hold for every laid-out document; a breach aborts, which the fuzzer reports.
#pragma once

#include "backlot/article/document.h"
#include "backlot/unicode/utf8.h"

#include <cstdlib>
#include <string_view>
#include <utility>

namespace backlot::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

// Whether a line without words stands between two others.
inline bool holds_empty_line(std::string_view text) {
  bool broken = false;  // since the last word
  for (const char c : text) {
    if (c == '\n' && std::exchange(broken, true)) return true;
    if (c != '\n' && c != '\r' && c != ' ' && c != '\t') broken = false;
  }
  return false;
}

// Blocks lie in order inside the text, do not overlap, hold no empty line (labels no break at all), and begin and end
// between code points.
inline void check_document(const article::Document& document) {
  const std::string_view text = document.text;
  require(!document.id.empty());
  require(unicode::find_invalid(text) == std::string_view::npos);
  const auto between = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  std::uint32_t at = 0;
  for (const article::Block& block : document.blocks) {
    for (const Span span : {block.label, block.span}) {
      if (span.empty()) continue;
      require(at <= span.begin && span.end <= text.size() && between(span.begin) && between(span.end));
      at = span.end;
    }
    require(block.label.of(text).find_first_of("\r\n") == std::string_view::npos);
    require(!holds_empty_line(block.span.of(text)));
    require(!block.span.empty());
  }
}

}  // namespace backlot::fuzz
