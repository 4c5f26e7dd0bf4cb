#include "backlot/facts/moment_people.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

void add_once(People& people, std::uint32_t entity) {
  if (std::ranges::find(people, entity) == people.end()) people.push_back(entity);
}

// Confirmed actors of the work that the first row with a character is of, as entities.
People cast_of(const Context& context, const Annotation& annotation) {
  People cast;
  const auto first = std::ranges::find_if(annotation.cast, [](const Cast& c) { return c.character.has_value(); });
  if (first == annotation.cast.end()) return cast;
  const auto& entities = context.mentions().entities;
  for (const Cast& row : annotation.cast) {
    if (row.work != first->work || row.status != Status::confirmed) continue;
    const auto e = std::ranges::find_if(
        entities, [&](const mentions::Entity& x) { return x.kind == Kind::person && x.name == row.actor; });
    if (e != entities.end()) add_once(cast, static_cast<std::uint32_t>(e - entities.begin()));
  }
  return cast;
}

}  // namespace

MomentPeople::MomentPeople(const Context& context, const Roles& roles, const Referents& referents,
                           const Annotation& annotation)
    : context_(context), roles_(roles), referents_(referents), cast_(cast_of(context, annotation)) {}

// "both of them", "the two of them": they act.
bool MomentPeople::is_of_them(std::uint32_t token) const {
  const auto& tokens = context_.text().tokens;
  if (token < 2 || tokens[token - 1].word != "of") return false;
  const std::string_view word = tokens[token - 2].word;
  return word == "both" || word == "two" || word == "all";
}

// “The scene they have come for”, “the others”, “the tallest of the five”: not those who act.
bool MomentPeople::is_beside(const Mention& m) const {
  const auto& tokens = context_.text().tokens;
  if (m.kind == Kind::pronoun) return m.first > 0 && tokens[m.first - 1].tag == text::Tag::noun;
  const bool chosen_from = m.first > 0 && tokens[m.first - 1].word == "of" && !is_of_them(m.first);
  return chosen_from || tokens[context_.mentions().roles[m.value].noun].word == "others";
}

// "them", "their scene", "her co-stars": they point back but do not act here. Nor do those who come in by the way: “Tak
// says that her co-stars envy her”, “As they film it, Ye-ju steps back”.
bool MomentPeople::is_only_along(const Mention& m) const {
  if (m.kind == Kind::person) return false;
  const ClauseRole& standing = referents_.clauses().at(m);
  const bool many = referents_.of(m).size() > 1;
  if (many && (is_beside(m) || standing.reported || (standing.subordinate && m.kind == Kind::pronoun))) return true;
  const std::string_view word = context_.text().tokens[m.first].word;
  if (m.kind == Kind::pronoun) return (word.starts_with("them") && !is_of_them(m.first)) || word.starts_with("their");
  return context_.mentions().roles[m.value].count == 0 && standing.place != Place::subject;
}

People MomentPeople::named(const text::Sentence& s) const {
  People found;
  for (const Mention* m : context_.mentions_in({s.first, s.last})) {
    if (m->kind != Kind::person && m->kind != Kind::pronoun && m->kind != Kind::role) continue;
    if (context_.text().quotation_of(m->first) >= 0 || is_only_along(*m)) continue;
    for (const std::uint32_t entity : referents_.of(*m)) {
      const std::uint32_t actor = roles_.actor_of(entity);
      if (roles_.part(actor) != Part::character) add_once(found, actor);
    }
  }
  return found;
}

}  // namespace backlot::facts
