#include "backlot/text/dress.h"

#include "backlot/text/chars.h"
#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {

constexpr WordSet number_words(std::to_array<std::string_view>(
    {"zero",      "one",         "two",        "three",      "four",      "five",       "six",        "seven",
     "eight",     "nine",        "ten",        "eleven",     "twelve",    "thirteen",   "fourteen",   "fifteen",
     "sixteen",   "seventeen",   "eighteen",   "nineteen",   "twenty",    "thirty",     "forty",      "fifty",
     "sixty",     "seventy",     "eighty",     "ninety",     "hundred",   "thousand",   "million",    "billion",
     "dozen",     "first",       "second",     "third",      "fourth",    "fifth",      "sixth",      "seventh",
     "eighth",    "ninth",       "tenth",      "eleventh",   "twelfth",   "thirteenth", "fourteenth", "fifteenth",
     "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth",  "hundredth"}));

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// "nine"; with a dash also "twenty-four", "hundred-and-first"
bool is_number_word(std::string_view word, bool has_dash) {
  if (number_words.contains(word)) return true;
  const std::size_t hyphen = has_dash ? word.find('-') : std::string_view::npos;
  if (hyphen == std::string_view::npos || !number_words.contains(word.substr(0, hyphen))) return false;
  return number_words.contains(word.substr(word.rfind('-') + 1));
}

// What the characters of a token show, gathered in one pass.
struct Seen {
  int letters = 0;
  int uppers = 0;
  bool first_upper = false;
  bool digits = false;
  bool others = false;  // anything but digits and . , : /
  bool mixed = false;   // upper case after lower case
  bool dash = false;
  bool hyphen_inside = false;
  bool non_latin_letter = false;
  bool symbol = false;  // $ % + …: no punctuation

  void read(Char c) {
    if (c.letter()) return read_letter(c);
    if (c.digit()) {
      digits = true;
    } else if (c.kind == CharClass::symbol) {
      read_symbol(c.code_point);
    } else if (c.code_point != '.' && c.code_point != ':') {
      others = true;
    }
    after_lower_ = false;
    dash = dash || c.kind == CharClass::dash;
    after_hyphen_ = c.kind == CharClass::dash && after_letter_;
    after_letter_ = false;
  }

  std::uint16_t bits(std::string_view word) const {
    unsigned shape = 0;
    if (first_upper) shape |= capitalized;
    if (letters >= 2 && uppers == letters) shape |= all_caps;
    if (digits) shape |= has_digit;
    if ((digits && letters == 0 && !others) || (letters > 2 && is_number_word(word, dash))) shape |= number;
    if (letters == 0 && !digits && !symbol) shape |= punctuation;
    if (hyphen_inside) shape |= hyphenated;
    if (mixed) shape |= mixed_case;
    if (non_latin_letter) shape |= non_latin;
    return static_cast<std::uint16_t>(shape);
  }

 private:
  void read_letter(Char c) {
    const bool upper = c.kind == CharClass::upper;
    if (letters == 0) first_upper = upper;
    ++letters;
    if (upper) ++uppers;
    if (upper && after_lower_) mixed = true;
    if (after_hyphen_) hyphen_inside = true;
    if (c.code_point >= 0x370) non_latin_letter = non_latin_letter || is_non_latin(c.code_point);
    after_lower_ = !upper;
    after_letter_ = true;
    after_hyphen_ = false;
  }

  static bool is_non_latin(char32_t c) {
    return !(c >= 0x1E00 && c <= 0x1EFF) && !(c >= 0x2C60 && c <= 0x2C7F) && !(c >= 0xA720 && c <= 0xA7FF);
  }

  void read_symbol(char32_t c) {
    if (c == ',' || c == '/') return;
    others = true;
    static constexpr std::string_view marks = "()[]{};\"'`\\*_";
    if (c >= 0x80 ? !is_wide_punctuation(c) : !marks.contains(static_cast<char>(c))) symbol = true;
  }

  static bool is_wide_punctuation(char32_t c) {
    return c == 0xB7 || c == 0xA1 || c == 0xBF || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3001 && c <= 0x3003) ||
           (c >= 0x3008 && c <= 0x3011) || (c >= 0x2030 && c <= 0x203E) || c == 0xFF0C || c == 0xFF08 || c == 0xFF09;
  }

  bool after_lower_ = false;
  bool after_letter_ = false;
  bool after_hyphen_ = false;
};

}  // namespace

void Dresser::dress(Token& token) {
  const std::string_view written = source_.substr(token.begin, token.end - token.begin);
  if (std::ranges::all_of(written, is_small_letter)) {  // as most words
    token.word = written;
    if (written.size() > 2 && number_words.contains(written)) token.shape |= number;
    return;
  }
  if (dress_capitalized(token, written)) return;
  Seen seen;
  for (const char byte : written) {
    const auto b = static_cast<unsigned char>(byte);
    if (b >= 0x80 || b == '`') return dress_wide(token, written);
    seen.read({b, detail::ascii_table[b], 1});
  }
  token.word = written;
  if (seen.uppers > 0) {
    char* const low = arena_.take(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
      low[i] = static_cast<char>(written[i] >= 'A' && written[i] <= 'Z' ? written[i] + 32 : written[i]);
    }
    token.word = {low, written.size()};
  }
  token.shape = static_cast<std::uint16_t>(token.shape | seen.bits(token.word));
}

// A capital and small letters, as most others.
bool Dresser::dress_capitalized(Token& token, std::string_view written) {
  if (written.size() < 2 || written[0] < 'A' || written[0] > 'Z') return false;
  if (!std::ranges::all_of(written.substr(1), is_small_letter)) return false;
  char* const low = arena_.take(written.size());
  std::ranges::copy(written, low);
  low[0] = static_cast<char>(low[0] + 32);
  token.word = {low, written.size()};
  const bool is_number = written.size() > 2 && number_words.contains(token.word);
  token.shape = static_cast<std::uint16_t>(token.shape | capitalized | (is_number ? number : 0));
  return true;
}

void Dresser::dress_wide(Token& token, std::string_view written) {
  Seen seen;
  for (std::size_t at = 0; at < written.size();) {
    const Char c = char_at(written, at);
    seen.read(c);
    at += c.length;
  }
  scratch_.clear();
  unicode::fold_into(written, scratch_);
  token.word = scratch_.empty() ? written : arena_.keep(scratch_);
  token.shape = static_cast<std::uint16_t>(token.shape | seen.bits(token.word));
}

}  // namespace backlot::text
