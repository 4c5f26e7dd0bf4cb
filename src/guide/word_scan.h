// Words of a text as the full-text index sees them: runs of letters and digits, folded (unicode::fold).
#pragma once

#include "backlot/unicode/span.h"
#include "backlot/unicode/utf8.h"

#include <string>
#include <string_view>

namespace backlot::guide {

// True for letters, digits and the marks that belong to them.
bool is_letter_beyond_ascii(char32_t c);
constexpr bool is_word_character(char32_t c) {
  if (c >= 0x80) return is_letter_beyond_ascii(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Appends the words of `text` to `out`, a space between two: what the index is given and what it is asked, so that its
// own idea of a word (its tokenizer splits at white space) never matters.
void append_words(std::string_view text, std::string& out);

// Calls visit(span in bytes of `text`, folded word) for each word in order; the folded word is valid during the call.
template <class Visit>
void for_each_word(std::string_view text, Visit&& visit) {
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    while (at < text.size()) {
      const unicode::Decoded d = unicode::decode(text, at);
      if (!is_word_character(d.code_point)) break;
      at += d.length;
    }
    if (at == start) {
      at += unicode::decode(text, at).length;
      continue;
    }
    folded.clear();
    unicode::fold_into(text.substr(start, at - start), folded);
    visit(Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)}, std::string_view(folded));
  }
}

}  // namespace backlot::guide
