// From a document's words and mentions to its annotation.
//
//   auto extractor = Extractor::create(user_rules);       // frozen, shared by threads; Error names file, line, column
//   Extractor::Scratch scratch(*extractor);               // per thread
//   Annotation a = extractor->extract(document, text, mentions, scratch);
//
// The rules of rules/*.rules are built in, compiled; a user's own come after them and may add constructions of the
// known kinds. A pure function of its arguments: same input, same output, on any thread.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/grammars.h"
#include "backlot/facts/quotes.h"
#include "backlot/grammar/grammar.h"
#include "backlot/result/result.h"

#include <span>

namespace backlot::facts {

class Extractor {
 public:
  struct Scratch {
    explicit Scratch(const Extractor& extractor) : context(extractor.grammar()), quotes(extractor.quote_grammar()) {}
    Context context;
    QuoteFinder quotes;
  };

  static Result<Extractor> create(std::span<const grammar::Source> user_rules = {});
  // With these rules and no others.
  static Result<Extractor> compile(std::span<const grammar::Source> rules);

  Annotation extract(const article::Document& document, const text::Text& text, const mentions::Mentions& mentions,
                     Scratch& scratch) const;

  // The rules over sentences, and those over paragraphs (files whose name starts with "quotes").
  const grammar::Grammar& grammar() const { return grammar_; }
  const grammar::Grammar& quote_grammar() const { return quote_grammar_; }

 private:
  static Result<Extractor> from(Result<Grammars> grammars);
  Extractor(grammar::Grammar grammar, grammar::Grammar quote_grammar)
      : grammar_(std::move(grammar)), quote_grammar_(std::move(quote_grammar)) {}
  grammar::Grammar grammar_;
  grammar::Grammar quote_grammar_;
};

}  // namespace backlot::facts
