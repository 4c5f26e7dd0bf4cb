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

Result<Extractor> Extractor::create(std::span<const grammar::Source> user_rules) {
  std::vector<grammar::Source> sources(shipped_rules().begin(), shipped_rules().end());
  sources.insert(sources.end(), user_rules.begin(), user_rules.end());
  auto grammar = grammar::Grammar::compile(sources, mentions::item_classes());
  if (!grammar) return std::unexpected(grammar.error());
  return Extractor(*std::move(grammar));
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
  extract_quotes(context, works, roles, annotation);
  extract_moments(context, works, roles, annotation);
  works.extract(annotation);
  return annotation;
}

}  // namespace backlot::facts
