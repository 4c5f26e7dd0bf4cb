// The words between two anchors, aligned exactly by a dynamic programme; and those before the first and after the last
// anchor of a passage, as far as going on is worth it.
#pragma once

#include "backlot/copies/side.h"

#include <cstdint>
#include <vector>

namespace backlot::copies {

// Words [first_begin, first_end) of the one text, [second_begin, second_end) of the other.
struct Gap {
  std::uint32_t first_begin = 0, first_end = 0;
  std::uint32_t second_begin = 0, second_end = 0;

  std::uint32_t rows() const { return first_end - first_begin; }
  std::uint32_t columns() const { return second_end - second_begin; }
};

class GapAligner {
 public:
  // Appends the pairs of words of one sense in the best alignment of the whole gap, in rising order. Time and memory
  // are rows times columns.
  void align(const Side& first, const Side& second, Gap gap, std::vector<Match>& out);

  // The same of the best alignment of the gap's beginning only, of any length; `backward`: of its end.
  void extend(const Side& first, const Side& second, Gap gap, bool backward, std::vector<Match>& out);

 private:
  enum class Move : std::uint8_t { pair, drop, insert };
  struct Cell {
    std::uint32_t row = 0, column = 0;
  };

  Cell fill(const Side& first, const Side& second, Gap gap, bool backward);
  void trace(const Side& first, const Side& second, Gap gap, bool backward, Cell from, std::vector<Match>& out);

  std::vector<Move> moves_;          // how each cell is best reached
  std::vector<std::int32_t> above_;  // worth of the row above
};

}  // namespace backlot::copies
