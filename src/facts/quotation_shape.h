// What the words between quotation marks look like, whoever says them: a sentence, a part of one, a title.
#pragma once

#include "backlot/text/text.h"

#include <cstdint>
#include <string_view>

namespace backlot::facts {

// Words among tokens [first, last), marks left out.
std::uint32_t word_count(const text::Text& text, std::uint32_t first, std::uint32_t last);

// The last token of a quotation, the end of one inside it left out: the stop of “She called me ‘Your Majesty.’”; empty
// where there is none.
std::string_view last_mark(const text::Text& text, const text::Quotation& q);

// Whether the words are a sentence of their own: a capital first (but in a text without capitals) and a stop, a
// question or exclamation mark, or the comma before "she said", last.
bool is_whole_sentence(const text::Text& text, const text::Quotation& q, bool without_capitals);

// Whether hardly a sentence of the text begins with a capital.
bool is_without_capitals(const text::Text& text);

// "Sparrow Count", "Hourglass Hotel,": each longer word with a capital, and two of them at least.
bool has_title_case(const text::Text& text, const text::Quotation& q);

}  // namespace backlot::facts
