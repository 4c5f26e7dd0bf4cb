// The bytes that thesaurus_compiler laid out when the program was built.
#pragma once

#include "backlot/unspin/thesaurus_layout.h"

#include <cstddef>
#include <cstring>
#include <span>

namespace backlot::unspin {

std::span<const std::byte> shipped_thesaurus();

inline ThesaurusHeader thesaurus_header(std::span<const std::byte> data) {
  ThesaurusHeader header;
  std::memcpy(&header, data.data(), sizeof(header));
  return header;
}

}  // namespace backlot::unspin
