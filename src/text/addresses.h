// Addresses of pages and of mail inside text.
#pragma once

#include <cstddef>
#include <string_view>

namespace backlot::text {

// Length in bytes of the address that starts `text` ("https://…", "www.…", "naver.com/x", "a.b@c.kr"), without the
// punctuation that follows it in a sentence; 0 where none does.
std::size_t address_length(std::string_view text);

}  // namespace backlot::text
