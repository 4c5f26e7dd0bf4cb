#include "backlot/text/clitics.h"

#include "backlot/text/chars.h"
#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {

bool is_apostrophe(Char c) { return c.code_point == '\'' || c.code_point == 0x2019 || c.code_point == 0x02BC; }

bool equals_lower(std::string_view word, std::string_view lower) {
  return std::ranges::equal(word, lower, {}, unicode::ascii::lower);
}

bool ends_lower(std::string_view word, std::string_view lower) {
  return word.size() >= lower.size() && equals_lower(word.substr(word.size() - lower.size()), lower);
}

constexpr std::array<std::string_view, 6> clitics{"s", "ll", "re", "ve", "d", "m"};
constexpr std::array<std::string_view, 12> elisions{"em",  "til",   "tis", "twas", "cause", "bout",
                                                    "cuz", "round", "cos", "n",    "nuff",  "twill"};

bool is_clitic(std::string_view letters) {
  return std::ranges::any_of(clitics, [&](std::string_view c) { return equals_lower(letters, c); });
}

struct Split {
  std::string_view word;
  std::size_t cut;
};
constexpr auto joined =
    std::to_array<Split>({{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"lemme", 3}, {"gimme", 3}});

std::size_t joined_cut(std::string_view word) {
  if (!may_be_joined(word)) return 0;
  for (const Split& s : joined) {
    if (equals_lower(word, s.word)) return s.cut;
  }
  return 0;
}

// "9pm", "10:30PM", "9p" is left alone.
std::size_t clock_cut(std::string_view word) {
  if (word.size() < 3 || !(ends_lower(word, "am") || ends_lower(word, "pm"))) return 0;
  const std::string_view digits = word.substr(0, word.size() - 2);
  const bool clock =
      std::ranges::all_of(digits, [](char c) { return unicode::ascii::is_digit(c) || c == ':' || c == '.'; });
  return clock ? digits.size() : 0;
}

std::size_t letters_from(std::string_view text, std::size_t at) {
  while (char_at(text, at).letter()) at += char_at(text, at).length;
  return at;
}

}  // namespace

std::size_t clitic_cut(std::string_view word) {
  if (word.size() > 2 && word[0] >= '0' && word[0] <= '9') {
    if (const std::size_t cut = clock_cut(word)) return cut;
  }
  std::size_t at = word.size();
  while (at > 0 && unicode::ascii::is_letter(word[at - 1])) --at;  // nearly every word ends here
  while (at > 0 && char_before(word, at).letter()) at -= char_before(word, at).length;
  if (at == 0) return joined_cut(word);
  const Char mark = char_before(word, at);
  if (!is_apostrophe(mark)) return 0;
  const std::size_t apostrophe = at - mark.length;
  const std::string_view letters = word.substr(at);
  if (is_clitic(letters)) return apostrophe;
  const bool negated = equals_lower(letters, "t") && apostrophe > 1 && ends_lower(word.substr(0, apostrophe), "n");
  return negated ? apostrophe - 1 : 0;
}

std::size_t leading_clitic(std::string_view text) {
  const Char mark = char_at(text, 0);
  if (!is_apostrophe(mark)) return 0;
  const std::size_t end = letters_from(text, mark.length);
  const bool ends_there = !char_at(text, end).alphanumeric();
  return ends_there && is_clitic(text.substr(mark.length, end - mark.length)) ? end : 0;
}

std::size_t leading_elision(std::string_view text) {
  const Char mark = char_at(text, 0);
  const std::size_t start = mark.length;
  if (char_at(text, start).digit() && char_at(text, start + 1).digit()) {
    const std::size_t end = start + 2 + (text.substr(start + 2).starts_with('s') ? 1 : 0);
    return char_at(text, end).alphanumeric() ? 0 : end;
  }
  const std::size_t end = letters_from(text, start);
  const std::string_view letters = text.substr(start, end - start);
  if (std::ranges::none_of(elisions, [&](std::string_view e) { return equals_lower(letters, e); })) return 0;
  const Char next = char_at(text, end);
  if (equals_lower(letters, "n")) return is_apostrophe(next) ? end + next.length : 0;
  return is_apostrophe(mark) && !next.alphanumeric() && next.kind != CharClass::dash ? end : 0;
}

}  // namespace backlot::text
