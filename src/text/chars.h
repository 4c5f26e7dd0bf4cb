// What a code point is to the tokenizer. ASCII is a table; the rest asks ICU, which is rare in English text.
#pragma once

#include "backlot/unicode/utf8.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace backlot::text {

enum class CharClass : std::uint8_t {
  space,  // white space, controls, byte order marks: belongs to no token
  lower,  // letters without case are `lower`
  upper,
  digit,
  mark,          // combining marks, joiners, variation selectors: part of what stands before
  dash,          // hyphens and dashes
  single_quote,  // apostrophes too
  double_quote,
  stop,    // . ! ? …
  symbol,  // everything else
};

CharClass wide_class(char32_t code_point);  // for code points from U+0080

namespace detail {
constexpr std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    CharClass k = CharClass::symbol;
    if (c <= ' ' || c == 127) k = CharClass::space;
    if (c >= 'a' && c <= 'z') k = CharClass::lower;
    if (c >= 'A' && c <= 'Z') k = CharClass::upper;
    if (c >= '0' && c <= '9') k = CharClass::digit;
    if (c == '-') k = CharClass::dash;
    if (c == '\'' || c == '`') k = CharClass::single_quote;
    if (c == '"') k = CharClass::double_quote;
    if (c == '.' || c == '!' || c == '?') k = CharClass::stop;
    table[c] = k;
  }
  return table;
}
inline constexpr std::array<CharClass, 128> ascii_table = ascii_classes();
}  // namespace detail

// A code point with its class, as read from a text.
struct Char {
  char32_t code_point = 0;
  CharClass kind = CharClass::space;
  std::uint8_t length = 0;  // bytes; 0 past the end

  bool letter() const { return kind == CharClass::lower || kind == CharClass::upper; }
  bool digit() const { return kind == CharClass::digit; }
  bool alphanumeric() const { return letter() || digit(); }
  bool space() const { return kind == CharClass::space; }
};

// The code point at byte `at`; past the end a space of length 0.
inline Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, detail::ascii_table[byte], 1};
  const unicode::Decoded d = unicode::decode(text, at);
  return {d.code_point, wide_class(d.code_point), static_cast<std::uint8_t>(d.length)};
}

// The code point that ends before byte `at`; before the beginning a space of length 0.
inline Char char_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return char_at(text, start);
}

}  // namespace backlot::text
