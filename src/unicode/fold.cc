#include "backlot/unicode/ascii.h"
#include "backlot/unicode/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

namespace backlot::unicode {
namespace {

// ASCII for the typographic marks that news sites mix freely; 0 for everything else.
char plain_mark(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x0060:
    case 0x00B4: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return '-';
    case 0x00A0:
    case 0x2009:
    case 0x202F:
    case 0x3000: return ' ';
    default: return 0;
  }
}

bool keeps_its_form(char32_t c) { return c >= 0x1100; }  // Hangul, kana, Han: no decomposition into jamo

// Letters that have no canonical decomposition but that names are spelled with and without.
char base_letter(char32_t c) {
  switch (c) {
    case 0x0131: return 'i';
    case 0x0142:
    case 0x0141: return 'l';
    case 0x00F8:
    case 0x00D8: return 'o';
    case 0x0111:
    case 0x0110: return 'd';
    default: return 0;
  }
}

void fold_one(char32_t c, std::string& out) {
  if (const char mark = plain_mark(c)) return out.push_back(mark);
  if (const char letter = base_letter(c)) return out.push_back(letter);
  if (keeps_its_form(c)) return append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> parts{};
  const int32_t n = unorm2_getRawDecomposition(nfd, static_cast<UChar32>(c), parts.data(), parts.size(), &status);
  if (n <= 0 || U_FAILURE(status)) {
    if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK)
      append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    return;
  }
  fold_one(parts[0], out);  // the base; the marks after it are dropped
}

// How many bytes from `at` on are only made lower case.
std::size_t plain_letters(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 && text[end] != '`') ++end;
  return end - at;
}

}  // namespace

std::string_view fold_into(std::string_view text, std::string& out) {
  const std::size_t start = out.size();
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t plain = plain_letters(text, at); plain > 0) {
      out.append(text.substr(at, plain));
      std::ranges::transform(out.end() - static_cast<std::ptrdiff_t>(plain), out.end(),
                             out.end() - static_cast<std::ptrdiff_t>(plain), ascii::lower);
      at += plain;
      continue;
    }
    const Decoded d = decode(text, at);
    fold_one(d.code_point, out);
    at += d.length;
  }
  return std::string_view(out).substr(start);
}

std::string fold(std::string_view text) {
  std::string out;
  fold_into(text, out);
  return out;
}

}  // namespace backlot::unicode
