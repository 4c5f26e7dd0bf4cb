// A Hangul syllable and the letters it is made of.
//
//   letters_of(U'완')   // U'ㅇ', U'ㅘ', U'ㄴ'
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace backlot::names {

// As compatibility letters (U+3131…); `last` is 0 where the syllable ends in its vowel.
struct HangulLetters {
  char32_t first = 0;
  char32_t vowel = 0;
  char32_t last = 0;
};

// None for what is no Hangul syllable (U+AC00…U+D7A3).
std::optional<HangulLetters> letters_of(char32_t syllable);

// True for a text of Hangul syllables only, of one at least.
bool is_hangul(std::string_view text);

}  // namespace backlot::names
