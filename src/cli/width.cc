#include "backlot/cli/width.h"

#include "backlot/unicode/utf8.h"

#include <unicode/uchar.h>

namespace backlot::cli {
namespace {

constexpr char32_t pictures = 0x2400;  // the picture of control character c is pictures + c
constexpr char32_t picture_of_delete = 0x2421;
constexpr char32_t replacement = 0xFFFD;

bool turns_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t safe(char32_t c) {
  if (c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
    return ' ';
  if (c < 0x20) return pictures + c;
  if (c == 0x7F) return picture_of_delete;
  if ((c >= 0x80 && c < 0xA0) || turns_direction(c)) return replacement;
  return c;
}

}  // namespace

int columns(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const auto c = static_cast<UChar32>(code_point);
  const auto category = U_GET_GC_MASK(c);
  // Jamo of the middle and the end join the first one of their syllable.
  if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0 || (c >= 0x1160 && c <= 0x11FF))
    return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int columns(std::string_view text) {
  int sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = unicode::decode(text, at);
    sum += columns(c);
    at += length;
  }
  return sum;
}

std::string print_safe(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = unicode::decode(text, at);
    at += length;
    const char32_t shown = safe(c);
    if (shown == ' ' && c != ' ' && (out.empty() || out.back() == ' ')) continue;
    unicode::append(out, shown);
  }
  return out;
}

}  // namespace backlot::cli
