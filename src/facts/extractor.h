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
#include "backlot/facts/moments.h"
#include "backlot/facts/quotes.h"
#include "backlot/grammar/grammar.h"
#include "backlot/result/result.h"

#include <array>
#include <span>

namespace backlot::facts {

class Extractor {
 public:
  struct Scratch {
    explicit Scratch(const Extractor& extractor)
        : context(extractor.grammar()), quotes(extractor.quote_grammar()), moments(extractor.moment_grammar()) {}
    Context context;
    QuoteFinder quotes;
    MomentFinder moments;
  };

  static Result<Extractor> create(std::span<const grammar::Source> user_rules = {});
  // With these rules and no others.
  static Result<Extractor> compile(std::span<const grammar::Source> rules);

  Annotation extract(const article::Document& document, const text::Text& text, const mentions::Mentions& mentions,
                     Scratch& scratch) const;

  // The rules over sentences, those over paragraphs (files whose name starts with "quotes") and those over making-ofs
  // (… with "moments").
  const grammar::Grammar& grammar() const { return grammar_; }
  const grammar::Grammar& quote_grammar() const { return quote_grammar_; }
  const grammar::Grammar& moment_grammar() const { return moment_grammar_; }
  std::array<const grammar::Grammar*, 3> grammars() const { return {&grammar_, &quote_grammar_, &moment_grammar_}; }

 private:
  static Result<Extractor> from(Result<Grammars> grammars);
  explicit Extractor(Grammars grammars)
      : grammar_(std::move(grammars.sentences)),
        quote_grammar_(std::move(grammars.paragraphs)),
        moment_grammar_(std::move(grammars.moments)) {}
  grammar::Grammar grammar_;
  grammar::Grammar quote_grammar_;
  grammar::Grammar moment_grammar_;
};

}  // namespace backlot::facts
