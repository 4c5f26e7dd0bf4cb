// One pattern read over a sentence in all ways at once, for contexts and `unless`, where only the places count.
#pragma once

#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/closure.h"
#include "backlot/grammar/program.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::grammar {

// Scratch memory of one thread. Costs at most the size of the pattern for each item.
class Simulation {
 public:
  Simulation(std::span<const Instruction> code, const Alphabet& alphabet)
      : code_(code), alphabet_(alphabet), closure_(code) {}

  // For each place 0…n between items: whether the pattern at `entry` matches some items that end there.
  void ends(Address entry, std::span<const Symbol> symbols, std::vector<bool>& ends);

  // Whether the pattern matches some items of which the first is before `last` and the last not before `first`.
  bool overlaps(const UnlessCode& pattern, std::span<const Symbol> symbols, std::uint32_t first, std::uint32_t last);

 private:
  // Starts a new place: takes over what waits there, and starts the pattern there too where `start` says so.
  bool enter(Address entry, std::size_t at, std::size_t size, bool start);
  void take(Symbol symbol);

  std::span<const Instruction> code_;
  const Alphabet& alphabet_;
  Closure closure_;
  Reached here_;
  std::vector<Address> next_;  // where to go on behind the item that was taken
};

}  // namespace backlot::grammar
