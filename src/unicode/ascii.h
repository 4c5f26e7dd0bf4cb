// Letters, digits and spaces of ASCII, and comparing without regard to their case: for what is written in ASCII
// whatever the language around it is (tags, names of headers, schemes, words of formats). Other bytes are what they
// are.
//
//   ascii::lowered("Content-Type")                          // "content-type"
//   ascii::starts_ignoring_case("HTTPS://a", "https://")    // true
//   ascii::trim(" gzip\r\n")                                // "gzip"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backlot::unicode::ascii {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

inline std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

constexpr bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower(text[i]) != lower(prefix[i])) return false;
  }
  return true;
}

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && starts_ignoring_case(a, b);
}

// Where `needle` (of ASCII, in any case) stands in `text`, or npos.
constexpr std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from = 0) {
  for (std::size_t at = from; at + needle.size() <= text.size(); ++at) {
    if (starts_ignoring_case(text.substr(at), needle)) return at;
  }
  return std::string_view::npos;
}

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Without white space at both ends. A format that counts other characters gives its own `is_white`.
template <class IsWhite = decltype(&is_space)>
constexpr std::string_view trim(std::string_view text, IsWhite is_white = is_space) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace backlot::unicode::ascii
