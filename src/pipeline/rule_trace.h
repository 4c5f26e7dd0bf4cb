// Which rules matched where in a document.
//
//   Annotator::Scratch scratch(*annotator);
//   annotator->annotate(document, scratch);
//   const std::string& text = Annotator::as_read(document, scratch).text;
//   for (const RuleMatch& m : trace(*annotator, scratch)) print(m.rule->name, m.rule->line, m.span.of(text));
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/pipeline/annotator.h"
#include "backlot/unicode/span.h"

#include <string>
#include <utility>
#include <vector>

namespace backlot::pipeline {

struct RuleMatch {
  const grammar::Rule* rule = nullptr;  // of the annotator's grammar
  Span sentence;                        // bytes of the text that was read (Annotator::as_read)
  Span span;
  std::vector<std::pair<std::string, std::vector<Span>>> captures;  // by name, in the order of the rule
};

// The matches of the document that was annotated last with this scratch, in the order of the text. Rules that make no
// fact are left out: they are there for others.
std::vector<RuleMatch> trace(const Annotator& annotator, const Annotator::Scratch& scratch);

}  // namespace backlot::pipeline
