#include "backlot/unspin/word_class.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>

namespace backlot::unspin {
namespace {

using unicode::ascii::is_digit;
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_address(std::string_view word) {
  return word.contains("://") || word.starts_with("www.") || (word.contains('@') && word.contains('.'));
}

WordClass class_of_digits(std::string_view word) {
  if (word.size() == 2) return two_digits;
  if (word.size() == 3) return three_digits;
  const bool of_our_time = word.starts_with("18") || word.starts_with("19") || word.starts_with("20");
  return word.size() == 4 && of_our_time ? year : number;
}

bool is_ordinal(std::string_view word) {
  if (word.size() < 3) return false;
  const std::string_view end = word.substr(word.size() - 2);
  const bool ending = end == "st" || end == "nd" || end == "rd" || end == "th";
  return ending && std::ranges::all_of(word.substr(0, word.size() - 2), is_digit);
}

}  // namespace

std::optional<WordClass> class_of(std::string_view word) {
  if (std::ranges::none_of(word, is_digit)) {
    if (is_address(word)) return address;
    return std::nullopt;
  }
  if (word.size() == 1) return std::nullopt;
  if (is_address(word)) return address;
  if (std::ranges::all_of(word, is_digit)) return class_of_digits(word);
  if (is_ordinal(word)) return ordinal;
  if (std::ranges::any_of(word, is_letter)) return mixed;
  if (word.contains(':')) return clock;
  return word.contains('.') || word.contains(',') ? decimal : number;
}

}  // namespace backlot::unspin
