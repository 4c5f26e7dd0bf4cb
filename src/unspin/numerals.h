// Decimals of which a program spelled the first digit out: "seven.8 percent" for "7.8 percent".
#pragma once

#include "backlot/text/text.h"
#include "backlot/unspin/candidate.h"
#include "backlot/unspin/findings.h"

#include <deque>

namespace backlot::unspin {

// Makes candidates and keeps them until clear(): findings point at them. One a thread. They stand outside the lattice,
// since the point ends a sentence to those who split them.
class Numerals {
 public:
  static constexpr float certainty = 0.98F;

  void clear() { made_.clear(); }
  // Adds a finding for each such decimal.
  void find(const text::Text& text, Findings& out);

 private:
  std::deque<Candidate> made_;
};

}  // namespace backlot::unspin
