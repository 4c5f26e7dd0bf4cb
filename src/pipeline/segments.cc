#include "backlot/pipeline/segments.h"

namespace backlot::pipeline {
namespace {

using article::BlockKind;

bool is_read(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline:
    case BlockKind::heading:
    case BlockKind::body:
    case BlockKind::question:
    case BlockKind::answer: return true;
    default: return false;
  }
}

bool is_titled(BlockKind kind) { return kind == BlockKind::headline || kind == BlockKind::heading; }

}  // namespace

void read_segments(const article::Document& document, std::vector<text::Segment>& out) {
  out.clear();
  for (const article::Block& block : document.blocks) {
    if (is_read(block.kind)) out.push_back({block.span, is_titled(block.kind)});
  }
}

}  // namespace backlot::pipeline
