#include "backlot/serve/compared_rows.h"

namespace backlot::serve {
namespace {

Data pieces_data(std::span<const copies::Piece> pieces) {
  Data out = list();
  for (const copies::Piece& piece : pieces) {
    // The spaces behind the last word are not marked with it.
    const std::string_view words = piece.text.substr(0, piece.text.find_last_not_of(" \t\n") + 1);
    Data item;
    item.set(std::string(copies::name_of(piece.kind)), text(words));
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
