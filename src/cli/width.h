// How many columns of a terminal text takes, and text made safe to print there.
#pragma once

#include <string>
#include <string_view>

namespace backlot::cli {

// Columns of one code point: 0 for combining marks and invisible ones, 2 for wide ones (Hangul, kana, Han, most emoji).
int columns(char32_t code_point);

// Columns of well-formed UTF-8 that print_safe has passed.
int columns(std::string_view text);

// Text from outside as one line that cannot steer a terminal: white space and line breaks become one space each, other
// control characters the pictures of them (ESC: ␛), C1 controls and marks that change the direction of text U+FFFD,
// malformed bytes U+FFFD.
std::string print_safe(std::string_view text);

}  // namespace backlot::cli
