#include "backlot/copies/gap.h"

#include <algorithm>

namespace backlot::copies {
namespace {

// The words of row and column (from 1) of a gap that is read from its beginning or from its end.
Match at(Gap gap, bool backward, std::uint32_t row, std::uint32_t column) {
  if (backward) return {.first = gap.first_end - row, .second = gap.second_end - column};
  return {.first = gap.first_begin + row - 1, .second = gap.second_begin + column - 1};
}

// Senses as bits of a number: of two texts without a bit in common no words are of one sense.
std::uint64_t bit_of(std::uint32_t sense) { return std::uint64_t{1} << (sense * 0x9E3779B1U >> 26U); }

std::uint64_t bits_of(const Side& side, std::uint32_t begin, std::uint32_t end) {
  std::uint64_t bits = 0;
  for (std::uint32_t i = begin; i < end; ++i) bits |= bit_of(side.senses[i]);
  return bits;
}

bool have_senses_in_common(const Side& first, const Side& second, Gap gap) {
  return (bits_of(first, gap.first_begin, gap.first_end) & bits_of(second, gap.second_begin, gap.second_end)) != 0;
}

// The best alignment of a beginning ends with two words of one sense: what follows the last that may be one of two is
// cut off.
void cut_hopeless_end(const Side& first, const Side& second, bool backward, Gap& gap) {
  const auto cut = [&](const Side& side, std::uint32_t& begin, std::uint32_t& end, std::uint64_t other) {
    while (begin < end && (bit_of(side.senses[backward ? begin : end - 1]) & other) == 0) backward ? ++begin : --end;
  };
  cut(first, gap.first_begin, gap.first_end, bits_of(second, gap.second_begin, gap.second_end));
  cut(second, gap.second_begin, gap.second_end, bits_of(first, gap.first_begin, gap.first_end));
}

}  // namespace

// Needleman and Wunsch 1970. Returns the worthiest cell; the moves to all cells are kept.
GapAligner::Cell GapAligner::fill(const Side& first, const Side& second, Gap gap, bool backward) {
  const std::uint32_t width = gap.columns() + 1;
  const std::size_t cells = static_cast<std::size_t>(gap.rows() + 1) * width;
  if (moves_.size() < cells) moves_.resize(cells);
  if (above_.size() < width) above_.resize(width);
  for (std::uint32_t c = 0; c < width; ++c) {
    above_[c] = worth::lonely * static_cast<std::int32_t>(c);
    moves_[c] = Move::insert;
  }
  Cell best;
  std::int32_t best_worth = 0;
  const Match start = at(gap, backward, 1, 1);
  const std::ptrdiff_t step = backward ? -1 : 1;
  for (std::uint32_t r = 1; r <= gap.rows(); ++r) {
    Move* moves = moves_.data() + static_cast<std::size_t>(r) * width;
    const std::uint32_t row = at(gap, backward, r, 1).first;
    const std::uint32_t sense = first.senses[row];
    const std::uint32_t* other = second.senses.data() + start.second;
    std::int32_t diagonal = above_[0];
    std::int32_t left = above_[0] += worth::lonely;
    moves[0] = Move::drop;
    for (std::uint32_t c = 1; c < width; ++c, other += step) {
      const std::int32_t above = above_[c];
      const std::int32_t met =
          *other != sense ? worth::unknown_swap : worth_of(first, row, second, at(gap, backward, r, c).second);
      const std::int32_t paired = diagonal + met;
      const std::int32_t lonely = std::max(above, left) + worth::lonely;
      moves[c] = paired >= lonely ? Move::pair : above >= left ? Move::drop : Move::insert;
      diagonal = above;
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
  if (!have_senses_in_common(first, second, gap)) return;
  fill(first, second, gap, false);
  trace(first, second, gap, false, {.row = gap.rows(), .column = gap.columns()}, out);
}

void GapAligner::extend(const Side& first, const Side& second, Gap gap, bool backward, std::vector<Match>& out) {
  cut_hopeless_end(first, second, backward, gap);
  if (gap.rows() == 0 || gap.columns() == 0) return;
  trace(first, second, gap, backward, fill(first, second, gap, backward), out);
}

}  // namespace backlot::copies
