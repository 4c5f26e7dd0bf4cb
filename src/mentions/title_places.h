// Stretches of capitalised words that might be titles without quotation marks, whatever stands around them.
//
//   "KBS 2TV’s Good Morning, Busan star" -> Good · Good Morning · Good Morning, Busan · Morning · … · Busan
//
// Far more than there are titles: a learned model chooses (title_judge.h).
#pragma once

#include "backlot/mentions/titles.h"
#include "backlot/mentions/word_kinds.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::mentions {

// Tokens [first, last), in one sentence and in no other mention.
struct TitlePlace {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint64_t words = 0;  // a hash of its words: places of one string have the same
  int sign = no_sign;       // what the rules say of just this place: the best score of read_bare_titles()
  bool crossed = false;     // by something else that the rules take for a title

  static constexpr int no_sign = -10;
};

// All of them, those of one string together and in the order of the text. Those in quotation marks are left out.
void read_title_places(const Page& page, const WordKinds& kinds, std::span<const TitleSign> signs,
                       std::vector<TitlePlace>& out);

}  // namespace backlot::mentions
