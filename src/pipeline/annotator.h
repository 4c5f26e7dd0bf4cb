// A document to its annotation: the wiring of text, mentions and facts. No state, no input or output.
//
//   auto annotator = Annotator::create({});
//   Annotator::Scratch scratch(*annotator);                       // per thread; keeps its memory
//   facts::Annotation a = annotator->annotate(document, scratch); // document.blocks laid out (ingest/layout.h)
//
// A pure function of the document, of the frozen data (rules, lexicons, model) and of what the caller knows of names:
// the same on any thread.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/extractor.h"
#include "backlot/mentions/finder.h"
#include "backlot/pipeline/restored.h"
#include "backlot/pipeline/unwrapped.h"
#include "backlot/result/result.h"
#include "backlot/text/analyzer.h"
#include "backlot/unspin/restorer.h"
#include "backlot/unspin/substitutions.h"

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace backlot::pipeline {

struct AnnotatorOptions {
  std::vector<grammar::Source> user_rules;     // after the ones that are built in
  unspin::Substitutions user_substitutions{};  // what `learn` found, beside the ones that are built in
  bool restore = true;                         // put swapped words back in documents that are found to be spun
};

class Annotator {
 public:
  struct Scratch {
    explicit Scratch(const Annotator& annotator) : facts(annotator.extractor()) {}
    std::vector<text::Segment> segments;
    std::vector<text::Text> texts;  // of one batch: as restored, where words were swapped
    std::vector<facts::Spun> spun;
    std::deque<std::optional<Unwrapped>> unwrapped;
    std::deque<std::optional<Restored>> restored;
    unspin::Restorer::Scratch restorer;
    std::vector<mentions::Mentions> mentions;
    mentions::Finder finder;
    facts::Extractor::Scratch facts;
  };

  // Errors: a mistake in a user's rules (file, line, column); a model that does not fit the program.
  static Result<Annotator> create(const AnnotatorOptions& options);

  // Of a document that is not English (article::is_english) the annotation is empty, without sentences.
  facts::Annotation annotate(const article::Document& document, Scratch& scratch) const;

  // The same of several documents, in their order. Each stage reads `batch` documents before the next one does: its
  // tables (the tagger's weights, the lexicon, the automaton) stay in the cache meanwhile. With batches of 32 this took
  // 14 % less time than one by one (stages_bench, 2 MiB of second-level cache a core, machine under load).
  // `knows_name` is asked for the names of spun documents only.
  std::vector<facts::Annotation> annotate(std::span<const article::Document> documents, Scratch& scratch,
                                          const unspin::KnowsName& knows_name = {}) const;
  static constexpr std::size_t batch = 32;

  // The first stage of annotate() alone: which words a program swapped, and what stood there before.
  unspin::Restoration restore(const article::Document& document, Scratch& scratch,
                              const unspin::KnowsName& knows_name = {}) const;

  // What the facts of the document that was annotated last, by itself, were read from: the document, without line
  // breaks inside paragraphs and restored where words were swapped. Spans of the grammar's matches (rule_trace.h) refer
  // to its text.
  static const article::Document& as_read(const article::Document& document, const Scratch& scratch) {
    return as_read(document, 0, scratch);
  }

  const facts::Extractor& extractor() const { return extractor_; }
  const text::Analyzer& analyzer() const { return analyzer_; }

 private:
  void annotate_batch(std::span<const article::Document> documents, Scratch& scratch,
                      const unspin::KnowsName& knows_name, std::vector<facts::Annotation>& out) const;
  static const article::Document& as_read(const article::Document& document, std::size_t place, const Scratch& scratch);
  static const article::Document& unwrap(const article::Document& document, std::size_t place, Scratch& scratch);
  void analyze(const article::Document& document, Scratch& scratch, text::Text& out) const;
  void read_restored(const article::Document& document, std::size_t place, Scratch& scratch,
                     const unspin::KnowsName& knows_name) const;

  Annotator(text::Analyzer analyzer, std::optional<unspin::Restorer> restorer, facts::Extractor extractor)
      : analyzer_(std::move(analyzer)), restorer_(std::move(restorer)), extractor_(std::move(extractor)) {}

  text::Analyzer analyzer_;
  std::optional<unspin::Restorer> restorer_;
  facts::Extractor extractor_;
};

}  // namespace backlot::pipeline
