#include "backlot/article/content_key.h"

#define XXH_INLINE_ALL  // no library to link: the function is compiled into this file
#include <xxhash.h>

namespace backlot::article {

std::string content_key(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  XXH128_canonical_t bytes;
  XXH128_canonicalFromHash(&bytes, XXH3_128bits(text.data(), text.size()));
  std::string key;
  key.reserve(2 * sizeof bytes.digest);
  for (const unsigned char byte : bytes.digest) {
    key.push_back(digits[byte >> 4U]);
    key.push_back(digits[byte & 15U]);
  }
  return key;
}

}  // namespace backlot::article
