// What the decoder found in a document, before it is decided on and reported.
#pragma once

#include "backlot/unspin/lattice.h"
#include "backlot/unspin/surroundings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backlot::unspin {

// Tokens [first, last) may have been what `candidate` says; null: the one token stands as it was.
struct Finding {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  const Candidate* candidate = nullptr;
  float posterior = 0;
};

// The findings of one document.
class Findings {
 public:
  static constexpr float least = 0.01F;  // what is less probable is not kept

  void clear() { all_.clear(); }
  // Takes over the edges of a lattice that begins at token `first`: all restorations, and in titles what is kept.
  void take(Lattice& lattice, std::uint32_t first, const Surroundings& around);
  // Puts them in order of their tokens, and makes one finding of those over the same tokens to the same words.
  void merge();

  std::vector<Finding>& all() { return all_; }

 private:
  std::vector<Finding> all_;
};

}  // namespace backlot::unspin
