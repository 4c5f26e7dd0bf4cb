// Numbers in tokens.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace backlot::mentions {

// The number that `text` consists of (ASCII digits only), or nothing.
inline std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  if (text.empty() || text.size() > 9) return {};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return {};
  return value;
}

// Two whole numbers with one of `marks` between them ("10:30", "8/7").
struct NumberPair {
  int first = 0;
  int second = 0;
  char mark = ':';
  std::size_t second_digits = 0;
};
inline std::optional<NumberPair> number_pair(std::string_view text, std::string_view marks) {
  const std::size_t at = text.find_first_of(marks);
  if (at == std::string_view::npos) return {};
  const auto first = whole_number(text.substr(0, at));
  const auto second = whole_number(text.substr(at + 1));
  if (!first || !second) return {};
  return NumberPair{*first, *second, text[at], text.size() - at - 1};
}

}  // namespace backlot::mentions
