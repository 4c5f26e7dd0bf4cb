#include "backlot/serve/compared_rows.h"

namespace backlot::serve {
namespace {

// What stands between a piece and the next: the spaces behind its last word, or the end of a line, which no piece
// holds.
std::string_view space_after(const copies::Piece& piece, std::string_view words, const copies::Piece* next) {
  if (words.size() < piece.text.size()) return piece.text.substr(words.size());
  const bool line_ends = next && piece.text.data() + piece.text.size() < next->text.data();
  return line_ends ? " " : "";
}

Data pieces_data(std::span<const copies::Piece> pieces) {
  Data out = list();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const copies::Piece& piece = pieces[i];
    // The spaces behind the last word are not marked with it.
    const std::string_view words = piece.text.substr(0, piece.text.find_last_not_of(" \t\n") + 1);
    Data item;
    item.set(std::string(copies::name_of(piece.kind)), text(words));
    set_if(item, "space", space_after(piece, words, i + 1 < pieces.size() ? &pieces[i + 1] : nullptr));
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

Data compared_rows(std::span<const copies::Row> rows) {
  Data out = list();
  for (const copies::Row& row : rows) {
    Data item;
    item.set("left", pieces_data(row.left));
    item.set("right", pieces_data(row.right));
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace backlot::serve
