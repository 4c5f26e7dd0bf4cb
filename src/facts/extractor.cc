#include "backlot/facts/extractor.h"

#include "backlot/facts/cast.h"
#include "backlot/facts/crew.h"
#include "backlot/facts/grammars.h"
#include "backlot/facts/memberships.h"
#include "backlot/facts/quotes.h"
#include "backlot/facts/ratings.h"
#include "backlot/facts/schedule.h"
#include "backlot/facts/works.h"

#include <vector>

namespace backlot::facts {

Result<Extractor> Extractor::create(std::span<const grammar::Source> user_rules) {
  if (user_rules.empty()) return from(shipped_grammars());
  std::vector<grammar::Source> all(shipped_rules().begin(), shipped_rules().end());
  all.insert(all.end(), user_rules.begin(), user_rules.end());
  return compile(all);
}

Result<Extractor> Extractor::compile(std::span<const grammar::Source> rules) { return from(compile_grammars(rules)); }

Result<Extractor> Extractor::from(Result<Grammars> grammars) {
  if (!grammars) return std::unexpected(std::move(grammars.error()));
  return Extractor(*std::move(grammars));
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
  // Other news has speakers and bands; a cast, a slot, a rating or a set that it seems to have is something else.
  if (mentions.on_works) {
    extract_cast(context, works, roles, annotation);
    extract_crew(context, works, roles, annotation);
    extract_schedule(context, works, annotation);
    extract_ratings(context, works, annotation);
  }
  extract_memberships(context, roles, annotation);
  const Clauses clauses(context);
  const Referents referents(context, clauses, roles);
  scratch.quotes.extract(context, works, roles, referents, annotation);
  if (mentions.on_works) scratch.moments.extract(context, roles, referents, annotation);
  works.extract(annotation);
  return annotation;
}

}  // namespace backlot::facts
