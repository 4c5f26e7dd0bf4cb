// Stretches of capitalised words that may name a person, a band or a company.
//
//   "As Mayor Ruth Ansel, Marsh keeps …"  -> Ruth Ansel (rank Mayor), Marsh
//   "Song Iru's Geum Bo Ri"               -> Song Iru, Geum Bo Ri
//   "Inés de la Vega"                     -> one; particles may stand inside
//   "performs Web optimization Dan Ah"    -> one: a spinner swapped a syllable for words
#pragma once

#include "backlot/mentions/page.h"

#include <vector>

namespace backlot::mentions {

struct NameRun {
  std::uint32_t first = 0;  // the name without titles and ranks: tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t rank_first = 0;     // with ranks: "Queen Dowager Myeongseon"; `first` where there is none
  bool titled = false;              // "Director", "Dr.", a rank, "the rapper" stands before
  Gender gender = Gender::unknown;  // as its titles say
  bool broken = false;              // holds a mark: "Women’ Generation"

  std::uint32_t length() const { return last - first; }
  bool ranked() const { return rank_first != first; }
};

// In the order of the text. In the capitals of a headline only names of which each word is known are found.
void read_name_runs(const Page& page, std::vector<NameRun>& out);

}  // namespace backlot::mentions
