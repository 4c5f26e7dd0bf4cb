#include "backlot/guide/name_key.h"

#include "backlot/unicode/utf8.h"

#include <unicode/uchar.h>

namespace backlot::guide {
namespace {

bool is_kept(std::string_view folded, std::size_t at, std::uint32_t& length) {
  const auto byte = static_cast<unsigned char>(folded[at]);
  length = 1;
  if (byte < 0x80) return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
  const unicode::Decoded d = unicode::decode(folded, at);
  length = d.length;
  const auto c = static_cast<UChar32>(d.code_point);
  return u_hasBinaryProperty(c, UCHAR_ALPHABETIC) || u_isdigit(c);
}

// Keeps letters and digits of `text` in place.
void keep_letters(std::string& text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t length = 1;
    const bool keep = is_kept(text, at, length);
    for (std::uint32_t i = 0; i < length; ++i, ++at) {
      if (keep) text[kept++] = text[at];
    }
  }
  text.resize(kept);
}

}  // namespace

void name_key_into(std::string_view name, std::string& out) {
  out.clear();
  unicode::fold_into(name, out);
  const bool ascii_hit = out.find_first_not_of(" \t\r\n") != std::string::npos;
  keep_letters(out);
  if (!out.empty() || !ascii_hit) return;
  unicode::fold_into(name, out);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

std::string name_key(std::string_view name) {
  std::string key;
  name_key_into(name, key);
  return key;
}

}  // namespace backlot::guide
