// What a text is known by: the same text, the same key, on every machine.
#pragma once

#include <string>
#include <string_view>

namespace backlot::guide {

// The first 128 bits of SHA-256, as 32 hexadecimal digits. A hash that nobody can make collide, because a text whose
// key is known already is not read. About 5 µs for an article of 2 kB. Any thread.
std::string content_key(std::string_view text);

}  // namespace backlot::guide
