#include "backlot/pipeline/annotator.h"

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

Result<Annotator> Annotator::create(const AnnotatorOptions& options) {
  auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return std::unexpected(analyzer.error());
  auto extractor = facts::Extractor::create(options.user_rules);
  if (!extractor) return std::unexpected(extractor.error());
  return Annotator(*std::move(analyzer), *std::move(extractor));
}

facts::Annotation Annotator::annotate(const article::Document& document, Scratch& scratch) const {
  scratch.segments.clear();
  for (const article::Block& block : document.blocks) {
    if (is_read(block.kind)) scratch.segments.push_back({block.span, is_titled(block.kind)});
  }
  analyzer_.analyze(document.text, scratch.segments, scratch.text);
  scratch.finder.find(scratch.text, scratch.mentions);
  return extractor_.extract(document, scratch.text, scratch.mentions, scratch.facts);
}

}  // namespace backlot::pipeline
