// What may be linked to. Where a document came from is a web address or a path of this machine; the latter is nobody's
// business, and any other scheme ("javascript:") must not become a link.
#pragma once

#include <string>
#include <string_view>

namespace backlot::article {

// "https://…" or "http://…", in any case of letters.
bool is_web(std::string_view address);

// "news.example" of "https://www.news.example/a?b": whose it is, for people to read. Empty for what is no web address.
std::string outlet_of(std::string_view address);

}  // namespace backlot::article
