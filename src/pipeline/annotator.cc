#include "backlot/pipeline/annotator.h"

#include "backlot/pipeline/segments.h"
#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/shipped.h"

#include <algorithm>
#include <utility>

namespace backlot::pipeline {
namespace {

Result<unspin::Restorer> restorer_with(const unspin::Substitutions& users) {
  if (users.rows().empty()) return unspin::Restorer::shipped();
  auto model = unspin::NgramModel::shipped();
  if (!model) return std::unexpected(model.error());
  unspin::Substitutions all = unspin::shipped_substitutions();
  if (auto merged = all.merge(users); !merged) return std::unexpected(merged.error());
  return unspin::Restorer(all, *std::move(model));
}

unspin::Hints hints_of(const article::Document& document, const unspin::KnowsName& knows_name) {
  return {.headline = document.title ? std::string_view(*document.title) : std::string_view(),
          .address = document.url ? std::string_view(*document.url) : std::string_view(),
          .knows_name = knows_name};
}

}  // namespace

Result<Annotator> Annotator::create(const AnnotatorOptions& options) {
  auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return std::unexpected(analyzer.error());
  auto extractor = facts::Extractor::create(options.user_rules);
  if (!extractor) return std::unexpected(extractor.error());
  std::optional<unspin::Restorer> restorer;
  if (options.restore) {
    auto made = restorer_with(options.user_substitutions);
    if (!made) return std::unexpected(made.error());
    restorer = *std::move(made);
  }
  return Annotator(*std::move(analyzer), std::move(restorer), *std::move(extractor));
}

void Annotator::analyze(const article::Document& document, Scratch& scratch, text::Text& out) const {
  read_segments(document, scratch.segments);
  analyzer_.analyze(document.text, scratch.segments, out);
}

// Where words were swapped, the text of this place of the batch becomes the restored one.
void Annotator::read_restored(const article::Document& document, std::size_t place, Scratch& scratch,
                              const unspin::KnowsName& knows_name) const {
  scratch.spun[place] = {};
  scratch.restored[place].reset();
  if (!restorer_) return;
  unspin::Restoration restoration =
      restorer_->restore(scratch.texts[place], hints_of(document, knows_name), scratch.restorer);
  scratch.spun[place] = {restoration.verdict, static_cast<float>(restoration.spun)};
  if (restoration.damage.empty()) return;
  const Restored& restored = scratch.restored[place].emplace(document, std::move(restoration.damage));
  analyze(restored.document(), scratch, scratch.texts[place]);
}

// The document without line breaks inside its paragraphs, kept at this place of the batch; most have none.
const article::Document& Annotator::unwrap(const article::Document& document, std::size_t place, Scratch& scratch) {
  scratch.unwrapped[place].reset();
  return is_wrapped(document) ? scratch.unwrapped[place].emplace(document).document() : document;
}

const article::Document& Annotator::as_read(const article::Document& document, std::size_t place,
                                            const Scratch& scratch) {
  if (const auto& restored = scratch.restored[place]) return restored->document();
  if (const auto& unwrapped = scratch.unwrapped[place]) return unwrapped->document();
  return document;
}

void Annotator::annotate_batch(std::span<const article::Document> documents, Scratch& scratch,
                               const unspin::KnowsName& knows_name, std::vector<facts::Annotation>& out) const {
  if (scratch.texts.size() < documents.size()) {
    scratch.texts.resize(documents.size());
    scratch.mentions.resize(documents.size());
    scratch.spun.resize(documents.size());
    scratch.unwrapped.resize(documents.size());
    scratch.restored.resize(documents.size());
  }
  std::vector<std::size_t> english;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (is_english(documents[i])) english.push_back(i);
  }
  for (const std::size_t i : english) analyze(unwrap(documents[i], i, scratch), scratch, scratch.texts[i]);
  for (const std::size_t i : english) {
    const auto& unwrapped = scratch.unwrapped[i];
    read_restored(unwrapped ? unwrapped->document() : documents[i], i, scratch, knows_name);
  }
  for (const std::size_t i : english) scratch.finder.find(scratch.texts[i], scratch.mentions[i]);
  const std::size_t first = out.size();
  out.resize(first + documents.size());
  for (const std::size_t i : english) {
    facts::Annotation& annotation = out[first + i];
    annotation =
        extractor_.extract(as_read(documents[i], i, scratch), scratch.texts[i], scratch.mentions[i], scratch.facts);
    annotation.spun = scratch.spun[i];
    if (const auto& restored = scratch.restored[i]) restored->refer_to_written(annotation);
    if (const auto& unwrapped = scratch.unwrapped[i]) unwrapped->refer_to_written(annotation);
  }
}

unspin::Restoration Annotator::restore(const article::Document& document, Scratch& scratch,
                                       const unspin::KnowsName& knows_name) const {
  if (!restorer_ || !is_english(document)) return {};
  if (scratch.texts.empty()) scratch.texts.resize(1);
  if (scratch.unwrapped.empty()) scratch.unwrapped.resize(1);
  analyze(unwrap(document, 0, scratch), scratch, scratch.texts.front());
  unspin::Restoration restoration =
      restorer_->restore(scratch.texts.front(), hints_of(document, knows_name), scratch.restorer);
  if (const auto& unwrapped = scratch.unwrapped.front()) unwrapped->refer_to_written(restoration.damage);
  return restoration;
}

std::vector<facts::Annotation> Annotator::annotate(std::span<const article::Document> documents, Scratch& scratch,
                                                   const unspin::KnowsName& knows_name) const {
  std::vector<facts::Annotation> out;
  out.reserve(documents.size());
  for (std::size_t at = 0; at < documents.size(); at += batch) {
    annotate_batch(documents.subspan(at, std::min(batch, documents.size() - at)), scratch, knows_name, out);
  }
  return out;
}

facts::Annotation Annotator::annotate(const article::Document& document, Scratch& scratch) const {
  return std::move(annotate(std::span(&document, 1), scratch).front());
}

}  // namespace backlot::pipeline
