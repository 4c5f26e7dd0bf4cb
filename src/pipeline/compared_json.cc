#include "backlot/pipeline/compared_json.h"

#include "backlot/json/writer.h"

#include <span>

namespace backlot::pipeline {
namespace {

using copies::Direction;

const article::Document* source_of(const Compared& c) {
  switch (c.found.verdict.direction) {
    case Direction::second_from_first: return &c.left;
    case Direction::first_from_second: return &c.right;
    case Direction::unknown: break;
  }
  return nullptr;
}

void append_pieces(std::span<const copies::Piece> pieces, json::Writer& json) {
  json.open_array();
  for (const copies::Piece& p : pieces)
    json.open_object().field("text", p.text).field("kind", copies::name_of(p.kind)).close_object();
  json.close_array();
}

}  // namespace

std::string compared_json(const Compared& c) {
  const copies::Verdict& verdict = c.found.verdict;
  std::string out;
  json::Writer json(out);
  json.open_object().field("left", std::string_view(c.left.id)).field("right", std::string_view(c.right.id));
  json.field("relation", copies::name_of(verdict.relation)).field("probability", verdict.probability);
  json.field("left_share", verdict.first_share).field("right_share", verdict.second_share).key("source");
  const article::Document* source = source_of(c);
  source != nullptr ? json.value(std::string_view(source->id)) : json.null();
  json.field("confidence", verdict.direction_confidence).key("rows").open_array();
  for (const copies::Row& row : c.found.rows) {
    json.open_object().key("left");
    append_pieces(row.left, json);
    json.key("right");
    append_pieces(row.right, json);
    json.close_object();
  }
  json.close_array().close_object();
  return out + '\n';
}

}  // namespace backlot::pipeline
