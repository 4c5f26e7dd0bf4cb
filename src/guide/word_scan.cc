#include "backlot/guide/word_scan.h"

#include <unicode/uchar.h>

namespace backlot::guide {

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  constexpr std::uint32_t words = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & words) != 0;
}

void append_words(std::string_view text, std::string& out) {
  const std::size_t start = out.size();
  unicode::fold_into(text, out);
  std::size_t kept = start;  // folded text is turned into words in place: words are never longer
  for (std::size_t at = start; at < out.size();) {
    const auto byte = static_cast<unsigned char>(out[at]);
    const std::uint32_t length = byte < 0x80 ? 1 : unicode::decode(out, at).length;
    const bool word = is_word_character(byte < 0x80 ? byte : unicode::decode(out, at).code_point);
    if (!word && kept > start && out[kept - 1] != ' ') out[kept++] = ' ';
    for (std::uint32_t i = 0; word && i < length; ++i) out[kept++] = out[at + i];
    at += length;
  }
  out.resize(kept);
}

}  // namespace backlot::guide
