#include "backlot/pipeline/annotator.h"

#include <algorithm>
#include <utility>

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

void Annotator::analyze(const article::Document& document, Scratch& scratch, text::Text& out) const {
  scratch.segments.clear();
  for (const article::Block& block : document.blocks) {
    if (is_read(block.kind)) scratch.segments.push_back({block.span, is_titled(block.kind)});
  }
  analyzer_.analyze(document.text, scratch.segments, out);
}

void Annotator::annotate_batch(std::span<const article::Document> documents, Scratch& scratch,
                               std::vector<facts::Annotation>& out) const {
  if (scratch.texts.size() < documents.size()) {
    scratch.texts.resize(documents.size());
    scratch.mentions.resize(documents.size());
  }
  for (std::size_t i = 0; i < documents.size(); ++i) analyze(documents[i], scratch, scratch.texts[i]);
  for (std::size_t i = 0; i < documents.size(); ++i) scratch.finder.find(scratch.texts[i], scratch.mentions[i]);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    out.push_back(extractor_.extract(documents[i], scratch.texts[i], scratch.mentions[i], scratch.facts));
  }
}

std::vector<facts::Annotation> Annotator::annotate(std::span<const article::Document> documents,
                                                   Scratch& scratch) const {
  std::vector<facts::Annotation> out;
  out.reserve(documents.size());
  for (std::size_t at = 0; at < documents.size(); at += batch) {
    annotate_batch(documents.subspan(at, std::min(batch, documents.size() - at)), scratch, out);
  }
  return out;
}

facts::Annotation Annotator::annotate(const article::Document& document, Scratch& scratch) const {
  return std::move(annotate(std::span(&document, 1), scratch).front());
}

}  // namespace backlot::pipeline
