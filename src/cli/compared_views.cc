#include "backlot/cli/compared_views.h"

#include "backlot/cli/page.h"
#include "backlot/copies/comparison.h"

#include <fmt/format.h>

namespace backlot::cli {
namespace {

using copies::PieceKind;

// Marks as well as styles: colour alone says nothing.
Rich side(std::span<const copies::Piece> pieces) {
  Rich out;
  const auto between = [&](const copies::Piece& p, std::string_view open, std::string_view close, Style style) {
    const std::string_view words = p.text.substr(0, p.text.find_last_not_of(' ') + 1);
    out.push_back(piece(open, Style::faint));
    out.push_back(piece(words, style));
    out.push_back(piece(close, Style::faint));
    out.push_back(piece(p.text.substr(words.size())));
  };
  for (const copies::Piece& p : pieces) {
    switch (p.kind) {
      case PieceKind::kept: out.push_back(piece(p.text)); break;
      case PieceKind::swapped: between(p, "«", "»", Style::mark); break;
      case PieceKind::alone: between(p, "+", "+", Style::faint); break;
    }
  }
  return out;
}

}  // namespace

std::string compared_page(const pipeline::Compared& c, Terminal terminal) {
  Page page(terminal);
  page.title(c.left.id, "and " + c.right.id);
  page.paragraph(rich(copies::in_words(c.found.verdict, c.left.id, c.right.id)));
  page.paragraph(rich("« » other words stand in their place; + + stands only here", Style::faint));
  page.heading("Side by side");
  Table table(2);
  for (const copies::Row& row : c.found.rows) table.row({side(row.left), side(row.right)});
  page.table(table, 0);
  return page.text();
}

}  // namespace backlot::cli
