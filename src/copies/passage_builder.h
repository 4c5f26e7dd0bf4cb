// From the pairs of words of one sense to a passage in steps.
//
//   PassageBuilder builder(first, second);
//   Passage p = builder.build(matches);    // rising in both texts; those before and after the kept ones are left out
//
// What stands between two pairs is a swap where it is short on both sides ("at the moment", "today"); longer stretches
// of different words are no swap but text that was dropped and text that was inserted.
#pragma once

#include "backlot/copies/alignment.h"
#include "backlot/copies/side.h"

#include <cstdint>
#include <span>

namespace backlot::copies {

class PassageBuilder {
 public:
  static constexpr std::uint32_t longest_swap = 4;  // words of a side of a swap that no table knows

  PassageBuilder(const Side& first, const Side& second) : first_(first), second_(second) {}

  // Without steps where no pair is of equal words.
  Passage build(std::span<const Match> matches) const;

 private:
  bool is_kept(Match m) const { return first_.words[m.first].same_word(second_.words[m.second]); }

  const Side& first_;
  const Side& second_;
};

}  // namespace backlot::copies
