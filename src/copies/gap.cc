#include "backlot/copies/gap.h"

#include <algorithm>

namespace backlot::copies {
namespace {

// The words of row and column (from 1) of a gap that is read from its beginning or from its end.
Match at(Gap gap, bool backward, std::uint32_t row, std::uint32_t column) {
  if (backward) return {.first = gap.first_end - row, .second = gap.second_end - column};
  return {.first = gap.first_begin + row - 1, .second = gap.second_begin + column - 1};
}

}  // namespace

// Needleman and Wunsch 1970. Returns the worthiest cell; the moves to all cells are kept.
GapAligner::Cell GapAligner::fill(const Side& first, const Side& second, Gap gap, bool backward) {
  const std::uint32_t width = gap.columns() + 1;
  moves_.resize(static_cast<std::size_t>(gap.rows() + 1) * width);
  above_.resize(width);
  for (std::uint32_t c = 0; c < width; ++c) {
    above_[c] = worth::lonely * static_cast<std::int32_t>(c);
    moves_[c] = Move::insert;
  }
  Cell best;
  std::int32_t best_worth = 0;
  for (std::uint32_t r = 1; r <= gap.rows(); ++r) {
    Move* moves = moves_.data() + static_cast<std::size_t>(r) * width;
    std::int32_t diagonal = above_[0];
    std::int32_t left = above_[0] += worth::lonely;
    moves[0] = Move::drop;
    for (std::uint32_t c = 1; c < width; ++c) {
      const Match words = at(gap, backward, r, c);
      const std::int32_t paired = diagonal + worth_of(first, words.first, second, words.second);
      const std::int32_t lonely = std::max(above_[c], left) + worth::lonely;
      moves[c] = paired >= lonely ? Move::pair : above_[c] >= left ? Move::drop : Move::insert;
      diagonal = above_[c];
      left = above_[c] = std::max(paired, lonely);
      if (left <= best_worth) continue;
      best_worth = left;
      best = {.row = r, .column = c};
    }
  }
  return best;
}

void GapAligner::trace(const Side& first, const Side& second, Gap gap, bool backward, Cell from,
                       std::vector<Match>& out) {
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  while (from.row > 0 || from.column > 0) {
    const Move move = moves_[static_cast<std::size_t>(from.row) * (gap.columns() + 1) + from.column];
    if (move == Move::pair) {
      const Match words = at(gap, backward, from.row, from.column);
      if (first.senses[words.first] == second.senses[words.second]) out.push_back(words);
    }
    if (move != Move::insert) --from.row;
    if (move != Move::drop) --from.column;
  }
  if (!backward) std::reverse(out.begin() + begin, out.end());
}

void GapAligner::align(const Side& first, const Side& second, Gap gap, std::vector<Match>& out) {
  if (gap.rows() == 0 || gap.columns() == 0) return;
  if (gap.rows() == 1 && gap.columns() == 1) {
    if (first.senses[gap.first_begin] == second.senses[gap.second_begin]) {
      out.push_back({gap.first_begin, gap.second_begin});
    }
    return;
  }
  fill(first, second, gap, false);
  trace(first, second, gap, false, {.row = gap.rows(), .column = gap.columns()}, out);
}

void GapAligner::extend(const Side& first, const Side& second, Gap gap, bool backward, std::vector<Match>& out) {
  if (gap.rows() == 0 || gap.columns() == 0) return;
  trace(first, second, gap, backward, fill(first, second, gap, backward), out);
}

}  // namespace backlot::copies
