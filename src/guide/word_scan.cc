#include "backlot/guide/word_scan.h"

#include <unicode/uchar.h>

namespace backlot::guide {

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  constexpr std::uint32_t words = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & words) != 0;
}

}  // namespace backlot::guide
