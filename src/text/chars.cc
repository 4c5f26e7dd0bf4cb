#include "backlot/text/chars.h"

#include <unicode/uchar.h>

namespace backlot::text {
namespace {

bool is_quote(char32_t c, CharClass& kind) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x00B4:
    case 0x2039:
    case 0x203A: kind = CharClass::single_quote; return true;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F: kind = CharClass::double_quote; return true;
    default: return false;
  }
}

CharClass class_by_category(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return CharClass::upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER: return CharClass::lower;
    case U_DECIMAL_DIGIT_NUMBER: return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return CharClass::mark;
    case U_DASH_PUNCTUATION: return CharClass::dash;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR: return CharClass::space;
    default: return CharClass::symbol;
  }
}

bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

}  // namespace

CharClass wide_class(char32_t c) {
  CharClass kind{};
  if (is_quote(c, kind)) return kind;
  if (c == 0x2026) return CharClass::stop;
  if (c == 0x200B || c == 0xFEFF || c == 0x2060) return CharClass::space;
  if (c == 0x00AD || c == 0x200C || c == 0x200D || is_skin_tone(c)) return CharClass::mark;
  if (c >= 0xAC00 && c <= 0xD7A3) return CharClass::lower;  // Hangul, without the way through ICU
  return class_by_category(c);
}

}  // namespace backlot::text
