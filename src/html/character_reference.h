// "&amp;", "&#8217;" and "&eacute" as the characters they stand for, by the rules of HTML5.
#pragma once

#include <string>
#include <string_view>

namespace backlot::html {

// Where a reference stands: in an attribute, "&copy=1" and "&copya" are no reference but the address of a page.
enum class Place : bool { text, attribute };

// Appends `raw` to `out` with its references replaced and line breaks as "\n"; NUL is left out of text and
// becomes U+FFFD in attributes. Well-formed UTF-8 stays so.
void decode_into(std::string_view raw, Place place, std::string& out);

// False for most text, which can then be used as it is.
bool needs_decoding(std::string_view raw);

}  // namespace backlot::html
