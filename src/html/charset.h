// From the bytes of a page to UTF-8, by the rules by which browsers do it (https://html.spec.whatwg.org, "Determining
// the character encoding").
//
//   const Charset charset = find_charset(bytes, "euc-kr");   // as the server said, if it did
//   std::string scratch;
//   std::string_view page = to_utf8(bytes, charset, scratch);
//
// A byte order mark decides, then what the transport said, then what the page says in <meta>, then what the bytes look
// like: UTF-8 where they are well-formed UTF-8, else windows-1252.
#pragma once

#include <string>
#include <string_view>

namespace backlot::html {

struct Charset {
  std::string_view name;     // as the WHATWG Encoding Standard calls it: "UTF-8", "windows-1252", "Shift_JIS"
  std::string_view decoder;  // what ICU calls it; empty for UTF-8 and for "replacement", which is read as one U+FFFD
  std::size_t mark = 0;      // bytes of the byte order mark
};

// `declared` is a label such as a Content-Type states ("utf8", "ISO-8859-1"); empty or unknown: none.
Charset find_charset(std::string_view bytes, std::string_view declared = {});

// The charset that a label stands for ("latin1" is windows-1252); without a name where nobody knows it.
Charset charset_of_label(std::string_view label);

// Well-formed UTF-8 without a byte order mark: a view of `bytes` where they are that already, else of `scratch`. What
// cannot be read becomes U+FFFD.
std::string_view to_utf8(std::string_view bytes, const Charset& charset, std::string& scratch);

}  // namespace backlot::html
