// Letters and white space as HTML knows them: of ASCII only, whatever the language of the page.
#pragma once

#include "backlot/unicode/ascii.h"

#include <string_view>

namespace backlot::html {

using unicode::ascii::equal_ignoring_case;
using unicode::ascii::find_ignoring_case;
using unicode::ascii::is_digit;
using unicode::ascii::is_letter;
using unicode::ascii::lower;
using unicode::ascii::starts_ignoring_case;

constexpr bool is_space(char c) { return unicode::ascii::is_space(c) || c == '\f'; }
constexpr std::string_view trim(std::string_view text) { return unicode::ascii::trim(text, is_space); }

}  // namespace backlot::html
