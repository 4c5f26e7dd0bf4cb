#include "backlot/facts/lean.h"

namespace backlot::facts {
namespace {

// "airs", "is", "air"; not "shown", "airing", "opener". A verb like "premieres" may be tagged as a noun.
bool is_finite(const text::Token& token) {
  if (token.word == "premieres" || token.word == "debuts" || token.word == "launches") return true;
  const bool verb = token.tag == text::Tag::verb || token.tag == text::Tag::aux;
  return verb && (token.word == token.lemma || token.word.ends_with('s') || token.lemma == "be");
}

}  // namespace

Lean lean_of(const Context& context, const SlotClaims& claims, const SlotClaim& c) {
  const Words extent = c.claim->extent();
  const std::string_view given = claims.said(c, "lean");
  if (!given.empty()) return given == "past" ? Lean::past : Lean::future;
  if (claims.said_at("ahead", extent)) return Lean::future;
  if (claims.said_at("past", extent)) return Lean::past;
  const Words cue = c.claim->words("cue");
  if (!cue.empty() && is_finite(context.text().tokens[cue.last - 1])) return Lean::future;
  const text::Sentence& s = context.text().sentences[c.claim->sentence];
  return claims.said_at("past", {s.first, s.last}) ? Lean::open : Lean::future;
}

}  // namespace backlot::facts
