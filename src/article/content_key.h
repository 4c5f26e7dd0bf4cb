// A name for a text that depends on nothing but its bytes.
//
//   content_key("Tak Ye Rin stars.")   32 lower-case hexadecimal digits, the same on every machine, for ever
//
// It is XXH3 with 128 bits (the canonical, big-endian form), whose result is fixed by its specification since 0.8.0.
// Two different texts share a key with a chance of about 1 in 10^20 among a billion texts; it withstands accidents,
// not somebody who forges collisions on purpose. Guides store these keys: never change what this function returns.
#pragma once

#include <string>
#include <string_view>

namespace backlot::article {

std::string content_key(std::string_view text);

}  // namespace backlot::article
