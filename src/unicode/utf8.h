// UTF-8: decoding, checking, and the way from byte offsets to code points.
//
// Inside Backlot every offset is a byte offset; what leaves it (JSON) counts code points. `CodePointMap` converts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::unicode {

// The code point that starts at `at` and the number of bytes it takes (1 to 4). `at` < text.size().
// Malformed bytes decode one at a time as U+FFFD.
struct Decoded {
  char32_t code_point;
  std::uint32_t length;
};
Decoded decode(std::string_view text, std::size_t at);

void append(std::string& out, char32_t code_point);

// The offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values above U+10FFFF
// included), or npos.
std::size_t find_invalid(std::string_view text);

// A copy with each malformed byte replaced by U+FFFD.
std::string repair(std::string_view text);

// From byte offsets to code point offsets of one text, in O(1) a lookup (one table entry each 64 bytes).
class CodePointMap {
 public:
  CodePointMap() = default;
  explicit CodePointMap(std::string_view text) { reset(text); }
  void reset(std::string_view text);  // keeps a view of `text`, which must outlive the map's use
  std::uint32_t operator()(std::uint32_t byte_offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // code points before byte 64*i
};

// How names and words are compared: lower case, no accents, typographic quotes and dashes as ASCII. Hangul, kana and
// Han stay as they are. `fold_into` appends to `out` (no allocation where it has room) and returns the view of what it
// appended; an ASCII input costs a byte loop.
std::string_view fold_into(std::string_view text, std::string& out);
std::string fold(std::string_view text);

}  // namespace backlot::unicode
