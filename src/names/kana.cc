#include "backlot/names/kana.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::names {
namespace {

bool is_vowel(char c) { return std::string_view("aiueo").contains(c); }

// Consonants before a vowel, as Hepburn has them and as Kunrei does; longest first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> consonants = {{
    {"tch", "tt"}, {"ssh", "ss"}, {"tts", "tt"}, {"sh", "s"},  {"ch", "t"},  {"ts", "t"},  {"ky", "ky"}, {"gy", "gy"},
    {"sy", "s"},   {"ty", "t"},   {"ny", "ny"},  {"hy", "hy"}, {"my", "my"}, {"ry", "ry"}, {"by", "by"}, {"py", "py"},
    {"jy", "z"},   {"zy", "z"},   {"kk", "kk"},  {"pp", "pp"}, {"ss", "ss"}, {"tt", "tt"}, {"k", "k"},   {"g", "g"},
    {"s", "s"},    {"z", "z"},    {"j", "z"},    {"t", "t"},   {"d", "d"},   {"n", "n"},   {"h", "h"},   {"f", "h"},
    {"b", "b"},    {"p", "p"},    {"m", "m"},    {"r", "r"},
}};

// "Kohtaro": an h that only makes a vowel long; "Ohno".
bool lengthens(std::string_view word, std::size_t at) {
  return word[at] == 'h' && at > 0 && word[at - 1] == 'o' && (at + 1 == word.size() || !is_vowel(word[at + 1]));
}

// A vowel after `last` that only makes it long.
bool is_long(char last, char vowel) {
  return (last == vowel && vowel != 'a' && vowel != 'e') || (last == 'o' && vowel == 'u');
}

}  // namespace

std::string kana_form(std::string_view word) {
  std::string form;
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (lengthens(word, at)) {
      ++at;
      continue;
    }
    if (is_vowel(c)) {
      if (form.empty() || !is_long(form.back(), c)) form += c;
      ++at;
      continue;
    }
    const bool before_vowel = at + 1 < word.size() && (is_vowel(word[at + 1]) || word[at + 1] == 'y');
    if ((c == 'n' || c == 'm') && !before_vowel) {  // ん
      form += 'n';
      ++at;
      continue;
    }
    if ((c == 'y' || c == 'w') && before_vowel) {
      form += c;
      ++at;
      continue;
    }
    const auto known = std::ranges::find_if(consonants, [&](const auto& pair) {
      const std::size_t end = at + pair.first.size();
      return word.substr(at).starts_with(pair.first) && end < word.size() && is_vowel(word[end]);
    });
    if (known == consonants.end()) return {};
    form += known->second;
    at += known->first.size();
  }
  return form;
}

}  // namespace backlot::names
