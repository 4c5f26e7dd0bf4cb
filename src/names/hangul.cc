#include "backlot/names/hangul.h"

#include "backlot/unicode/utf8.h"

namespace backlot::names {
namespace {

constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t last_syllable = 0xD7A3;
constexpr std::u32string_view firsts = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr char32_t first_vowel = U'ㅏ';
constexpr unsigned vowels = 21;
constexpr std::u32string_view lasts = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr unsigned endings = 28;  // none, or one of `lasts`

}  // namespace

std::optional<HangulLetters> letters_of(char32_t syllable) {
  if (syllable < first_syllable || syllable > last_syllable) return std::nullopt;
  const unsigned number = static_cast<unsigned>(syllable - first_syllable);
  const unsigned ending = number % endings;
  return HangulLetters{firsts[number / endings / vowels], first_vowel + number / endings % vowels,
                       ending == 0 ? U'\0' : lasts[ending - 1]};
}

bool is_hangul(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    if (d.code_point < first_syllable || d.code_point > last_syllable) return false;
    at += d.length;
  }
  return !text.empty();
}

}  // namespace backlot::names
