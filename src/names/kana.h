// Japanese names in Latin letters.
//
//   kana_form("Kōtarō") == kana_form("Koutarou") == kana_form("Kohtaroh")
//   kana_form("Shinichi") == kana_form("Sin'iti")
#pragma once

#include <string>
#include <string_view>

namespace backlot::names {

// One form for all usual transcriptions (Hepburn, Kunrei, with long vowels written or not) of what may be read as kana;
// empty for letters that no kana make. One word, small letters (letters.h).
std::string kana_form(std::string_view word);

}  // namespace backlot::names
