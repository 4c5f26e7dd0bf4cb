#include "backlot/facts/extractor.h"

#include "backlot/facts/cast.h"
#include "backlot/facts/crew.h"
#include "backlot/facts/memberships.h"
#include "backlot/facts/moments.h"
#include "backlot/facts/quotes.h"
#include "backlot/facts/ratings.h"
#include "backlot/facts/schedule.h"
#include "backlot/facts/works.h"
#include "backlot/mentions/items.h"

#include <vector>

namespace backlot::facts {
namespace {

bool is_about_quotes(const grammar::Source& source) {
  const std::string_view file = source.file;
  return file.substr(file.rfind('/') + 1).starts_with("quotes");
}

}  // namespace

Result<Extractor> Extractor::create(std::span<const grammar::Source> user_rules) {
  std::vector<grammar::Source> all(shipped_rules().begin(), shipped_rules().end());
  all.insert(all.end(), user_rules.begin(), user_rules.end());
  return compile(all);
}

Result<Extractor> Extractor::compile(std::span<const grammar::Source> rules) {
  std::vector<grammar::Source> sentences;
  std::vector<grammar::Source> paragraphs;
  for (const grammar::Source& source : rules) (is_about_quotes(source) ? paragraphs : sentences).push_back(source);
  auto grammar = grammar::Grammar::compile(sentences, mentions::item_classes());
  if (!grammar) return std::unexpected(grammar.error());
  auto quote_grammar = grammar::Grammar::compile(paragraphs, mentions::item_classes());
  if (!quote_grammar) return std::unexpected(quote_grammar.error());
  return Extractor(*std::move(grammar), *std::move(quote_grammar));
}

// The order matters: works say what a sentence is about, cast says who is an actor and who a character, and both are
// needed to know who "the actress" is.
Annotation Extractor::extract(const article::Document& document, const text::Text& text,
                              const mentions::Mentions& mentions, Scratch& scratch) const {
  Context& context = scratch.context;
  context.read(document, text, mentions);
  Annotation annotation;
  for (const text::Sentence& s : text.sentences) annotation.sentences.push_back(text.span_of(s));
  Works works(context);
  Roles roles;
  extract_cast(context, works, roles, annotation);
  extract_crew(context, works, roles, annotation);
  extract_memberships(context, annotation);
  extract_schedule(context, works, annotation);
  extract_ratings(context, works, annotation);
  const Referents referents(context, roles);
  scratch.quotes.extract(context, works, roles, referents, annotation);
  extract_moments(context, works, roles, referents, annotation);
  works.extract(annotation);
  return annotation;
}

}  // namespace backlot::facts
