// Two texts next to each other, sentence by sentence, with what differs.
//
//   for (const Row& row : side_by_side(left, right, align(left.words, right.words, …)))
//     show(row.left, row.right);      // pieces: kept, swapped, or only here
//
// The rows follow the left text. What stands only in the right one comes after the passage that it follows there; its
// beginning comes first. Every word of both texts is in exactly one piece.
#pragma once

#include "backlot/copies/alignment.h"
#include "backlot/unicode/span.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::copies {

// A text, its words and where each stands in it (Reader::read).
struct Located {
  std::string_view text;
  std::span<const Word> words;
  std::span<const Span> spans;
};

enum class PieceKind : std::uint8_t {
  kept,     // stands in the other text as well
  swapped,  // other words stand there in its place
  alone,    // the other text has nothing for it
};

std::string_view name_of(PieceKind kind);

// A view of the text: some words with the marks and spaces behind them, on one line.
struct Piece {
  std::string_view text;
  PieceKind kind = PieceKind::kept;
};

struct Row {
  std::vector<Piece> left;
  std::vector<Piece> right;
};

std::vector<Row> side_by_side(const Located& left, const Located& right, const Alignment& alignment);

}  // namespace backlot::copies
