#include "backlot/guide/word_scan.h"

#include <unicode/uchar.h>

#include <array>

namespace backlot::guide {

bool is_letter_beyond_ascii(char32_t c) {
  constexpr std::uint32_t words = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & words) != 0;
}

namespace {

// What becomes of an ASCII byte: the small letter or digit, or a space.
constexpr std::array<char, 128> ascii_words = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    table[c] = is_word_character(static_cast<char32_t>(c)) ? static_cast<char>(upper ? c + 32 : c) : ' ';
  }
  return table;
}();

// The word characters of a folded stretch; a space for each of the others.
void append_folded(std::string_view folded, std::string& out) {
  for (std::size_t at = 0; at < folded.size();) {
    const unicode::Decoded d = unicode::decode(folded, at);
    if (is_word_character(d.code_point)) {
      out.append(folded.substr(at, d.length));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += d.length;
  }
}

}  // namespace

void append_words(std::string_view text, std::string& out) {
  std::string folded;
  out.reserve(out.size() + text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const char c = ascii_words[byte];
      if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
      ++at;
      continue;
    }
    const std::uint32_t length = unicode::decode(text, at).length;
    folded.clear();
    append_folded(unicode::fold_into(text.substr(at, length), folded), out);
    at += length;
  }
}

}  // namespace backlot::guide
