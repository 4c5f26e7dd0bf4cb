#include "backlot/ingest/scan.h"

#include "backlot/unicode/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace backlot::ingest {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x2028 || c == 0x2029;
}

bool is_ascii_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return unicode::ascii::is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

// The start of the last code point that ends at `end`.
std::size_t previous(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

unicode::Decoded decode_first(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  return byte < 0x80 ? unicode::Decoded{byte, 1} : unicode::decode(text, 0);
}

template <class Drop>
std::string_view strip(std::string_view text, Drop drop) {
  while (!text.empty()) {
    const unicode::Decoded d = decode_first(text);
    if (!drop(d.code_point)) break;
    text.remove_prefix(d.length);
  }
  while (!text.empty()) {
    const std::size_t at = previous(text, text.size());
    if (!drop(decode_first(text.substr(at)).code_point)) break;
    text = text.substr(0, at);
  }
  return text;
}

}  // namespace

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = from; at + word.size() <= text.size(); ++at) {
    if (at > 0 && is_word_byte(text[at - 1])) continue;
    if (at + word.size() < text.size() && is_word_byte(text[at + word.size()])) continue;
    if (starts_ignoring_case(text.substr(at), word)) return at;
  }
  return std::string_view::npos;
}

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view entry) { return equal_ignoring_case(word, entry); });
}

std::string_view trim(std::string_view text) { return strip(text, is_space); }

std::string_view strip_marks(std::string_view word) {
  return strip(word, [](char32_t c) { return !is_letter_or_digit(c); });
}

std::string_view next_word(std::string_view& rest) {
  std::size_t begin = 0;
  while (begin < rest.size() && is_ascii_space(rest[begin])) ++begin;
  std::size_t end = begin;
  while (end < rest.size() && !is_ascii_space(rest[end])) ++end;
  const std::string_view word = rest.substr(begin, end - begin);
  rest.remove_prefix(end);
  return word;
}

int count_words(std::string_view text) {
  int count = 0;
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    if (!strip_marks(word).empty()) ++count;
  }
  return count;
}

bool is_capitalized(std::string_view word) {
  word = strip_marks(word);
  if (word.empty()) return false;
  return u_isUUppercase(static_cast<UChar32>(unicode::decode(word, 0).code_point)) != 0;
}

bool is_all_caps(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    const auto c = static_cast<UChar32>(d.code_point);
    if (u_isULowercase(c) != 0) return false;
    if (u_isUUppercase(c) != 0) ++letters;
    at += d.length;
  }
  return letters >= 2;
}

std::size_t Scanner::skip(std::string_view characters) {
  const std::size_t start = at_;
  while (!done() && characters.find(line_[at_]) != std::string_view::npos) ++at_;
  return at_ - start;
}

bool Scanner::eat_whole(std::string_view literal) {
  if (!starts_ignoring_case(rest(), literal)) return false;
  at_ += literal.size();
  return true;
}

bool Scanner::eat_whole_word(std::string_view word) {
  if (!starts_ignoring_case(rest(), word)) return false;
  const std::size_t end = at_ + word.size();
  if (end < line_.size() && is_word_byte(line_[end]) && is_word_byte(line_[end - 1])) return false;
  at_ = end;
  return true;
}

int Scanner::eat_any_word(std::span<const std::string_view> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (eat_word(words[i])) return static_cast<int>(i);
  }
  return -1;
}

std::optional<int> Scanner::number(int least, int most) {
  std::size_t end = at_;
  int value = 0;
  while (end < line_.size() && is_digit(line_[end]) && end - at_ < static_cast<std::size_t>(most)) {
    value = value * 10 + (line_[end] - '0');
    ++end;
  }
  if (end - at_ < static_cast<std::size_t>(least)) return std::nullopt;
  if (end < line_.size() && is_digit(line_[end])) return std::nullopt;
  at_ = end;
  return value;
}

}  // namespace backlot::ingest
