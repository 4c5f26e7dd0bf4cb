// What a page says about its own character encoding, read before it is decoded.
#pragma once

#include <string_view>

namespace backlot::html {

// The label in the first <meta charset=…> or <meta http-equiv="Content-Type" content="…; charset=…">, or in an XML
// declaration; empty for none. A view of `bytes`. Looks at the head of the page, of at most 64 KiB: HTML5 demands 1,024
// bytes beforehand, and that a declaration found later be obeyed, too.
std::string_view find_meta_charset(std::string_view bytes);

}  // namespace backlot::html
