#include "backlot/serve/compared_rows.h"

namespace backlot::serve {
namespace {

const char* name_of(copies::PieceKind kind) {
  switch (kind) {
    case copies::PieceKind::kept: return "kept";
    case copies::PieceKind::swapped: return "swapped";
    case copies::PieceKind::alone: return "alone";
  }
  return "kept";
}

Data pieces_data(std::span<const copies::Piece> pieces) {
  Data out = list();
  for (const copies::Piece& piece : pieces) {
    // The spaces behind the last word are not marked with it.
    const std::string_view words = piece.text.substr(0, piece.text.find_last_not_of(" \t\n") + 1);
    Data item;
    set(item, name_of(piece.kind), words);
    set_if(item, "space", piece.text.substr(words.size()));
    out.push_back(item);
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
    out.push_back(item);
  }
  return out;
}

}  // namespace backlot::serve
