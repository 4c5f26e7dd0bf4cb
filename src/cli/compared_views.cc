#include "backlot/cli/compared_views.h"

#include "backlot/cli/page.h"
#include "backlot/copies/comparison.h"
#include "backlot/json/writer.h"

#include <fmt/format.h>

namespace backlot::cli {
namespace {

using copies::Direction;
using copies::PieceKind;

std::string_view name_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::kept: return "kept";
    case PieceKind::swapped: return "swapped";
    case PieceKind::alone: return "alone";
  }
  return "kept";
}

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

const article::Document* source_of(const Compared& c) {
  switch (c.verdict.direction) {
    case Direction::second_from_first: return &c.left;
    case Direction::first_from_second: return &c.right;
    case Direction::unknown: break;
  }
  return nullptr;
}

void append_pieces(std::span<const copies::Piece> pieces, json::Writer& json) {
  json.open_array();
  for (const copies::Piece& p : pieces)
    json.open_object().field("text", p.text).field("kind", name_of(p.kind)).close_object();
  json.close_array();
}

}  // namespace

std::string compared_page(const Compared& c, Terminal terminal) {
  Page page(terminal);
  page.title(c.left.id, "and " + c.right.id);
  page.paragraph(rich(copies::in_words(c.verdict, c.left.id, c.right.id)));
  page.paragraph(rich("« » other words stand in their place; + + stands only here", Style::faint));
  page.heading("Side by side");
  Table table(2);
  for (const copies::Row& row : c.rows) table.row({side(row.left), side(row.right)});
  page.table(table, 0);
  return page.text();
}

std::string compared_json(const Compared& c) {
  std::string out;
  json::Writer json(out);
  json.open_object().field("left", std::string_view(c.left.id)).field("right", std::string_view(c.right.id));
  json.field("relation", copies::name_of(c.verdict.relation)).field("probability", c.verdict.probability);
  json.field("left_share", c.verdict.first_share).field("right_share", c.verdict.second_share).key("source");
  const article::Document* source = source_of(c);
  source != nullptr ? json.value(std::string_view(source->id)) : json.null();
  json.field("confidence", c.verdict.direction_confidence).key("rows").open_array();
  for (const copies::Row& row : c.rows) {
    json.open_object().key("left");
    append_pieces(row.left, json);
    json.key("right");
    append_pieces(row.right, json);
    json.close_object();
  }
  json.close_array().close_object();
  return out + '\n';
}

}  // namespace backlot::cli
