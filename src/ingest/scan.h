// Reading one line of text from the left, word by word. The recognisers of this room are built from these few
// functions and from word lists; none of them uses patterns.
//
//   Scanner s("Published : Apr 12, 2024");
//   if (s.eat_word("published")) { s.skip(" :"); … s.rest() is "Apr 12, 2024" … }
//
// Everything is a view of the line given; nothing is copied. Letters are compared without regard to ASCII case.
#pragma once

#include "backlot/unicode/ascii.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace backlot::ingest {

using unicode::ascii::equal_ignoring_case;
using unicode::ascii::is_digit;
using unicode::ascii::lower;
using unicode::ascii::starts_ignoring_case;

// True for bytes that can belong to a word: letters, digits, and every byte of a multi-byte letter.
inline bool is_word_byte(char c) {
  return unicode::ascii::is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Where `word` stands in `text` as a word of its own, or npos.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);
// True where `word` (in any case) is in `list`.
bool is_one_of(std::string_view word, std::span<const std::string_view> list);

// Without white space at both ends; no-break spaces, the byte order mark and zero-width spaces are white space too.
std::string_view trim(std::string_view text);
// Without quotation marks, brackets, punctuation at both ends of a word: "“Rain,”" is "Rain".
std::string_view strip_marks(std::string_view word);
// Takes the next word, up to an ASCII space, from `rest`; empty at the end.
std::string_view next_word(std::string_view& rest);
// Words of `text`, of those that hold a letter or digit.
int count_words(std::string_view text);
// True where the first letter of `word` (after marks) is upper case. Hangul, kana and Han have no case: false.
bool is_capitalized(std::string_view word);
// True where `text` has at least two letters and none of them is lower case.
bool is_all_caps(std::string_view text);

class Scanner {
 public:
  explicit Scanner(std::string_view line, std::size_t at = 0) : line_(line), at_(at) {}

  std::size_t at() const { return at_; }
  void seek(std::size_t at) { at_ = at; }
  bool done() const { return at_ >= line_.size(); }
  char peek() const { return done() ? '\0' : line_[at_]; }
  std::string_view rest() const { return line_.substr(at_); }
  std::string_view since(std::size_t begin) const { return line_.substr(begin, at_ - begin); }

  // Passes over any of these ASCII characters; returns how many.
  std::size_t skip(std::string_view characters);
  // Passes over `literal` where it comes next. Most fail at their first letter, without a call.
  bool eat(std::string_view literal) { return begins(literal) && eat_whole(literal); }
  // Passes over `word` where it comes next and ends there.
  bool eat_word(std::string_view word) { return begins(word) && eat_whole_word(word); }
  // The index of the first of `words` that comes next as a word; -1 for none.
  int eat_any_word(std::span<const std::string_view> words);
  // A number of `least` to `most` digits that is not followed by a further digit.
  std::optional<int> number(int least, int most);

 private:
  bool begins(std::string_view literal) const {
    return !done() && !literal.empty() && lower(line_[at_]) == lower(literal.front());
  }
  bool eat_whole(std::string_view literal);
  bool eat_whole_word(std::string_view word);

  std::string_view line_;
  std::size_t at_;
};

}  // namespace backlot::ingest
