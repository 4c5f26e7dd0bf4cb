// Who does what: the place of each person, pronoun and role in its clause, and whose act a verb tells.
//
//   Clauses clauses(context);                          // one pass over the mentions
//   clauses.at(m).place == Place::subject              // "Tak" of “Tak pats the idol’s back”
//   clauses.subject_of(verb)                           // “Tak pats his back and says”: the words "Tak"
//
// No parse: a mention is a subject where a finite verb follows it or a clause starts with it, an object after a verb,
// an oblique after a preposition, an owner before 's. Words inside quotations have no place: they are nobody's act
// here.
#pragma once

#include "backlot/facts/context.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

enum class Place : std::uint8_t { none, subject, object, oblique, owner };

// A mention in its clause.
struct ClauseRole {
  Place place = Place::none;
  std::uint32_t clause = 0;  // numbered through the document; subjects joined by "and" share one
  bool subordinate = false;  // its clause begins with "as", "when", "who" …
  bool relative = false;     // its clause begins with "whose", "which": about somebody named before
  bool reported = false;     // its clause begins with "that", "if", "whether": what somebody says or asks
};

class Clauses {
 public:
  // Borrows `context`.
  explicit Clauses(const Context& context);

  // Of a mention of Context::mentions().
  const ClauseRole& at(const mentions::Mention& m) const;

  // Who does what the verb at token `verb` says: a person, pronoun, role, group or company ("his agency" too), the
  // nearest subject before it in its sentence, clauses inside left out. Empty where there is none.
  Words subject_of(std::uint32_t verb) const;

 private:
  // Whoever may act: a mention, or a company by its noun.
  struct Actor {
    Words words;
    mentions::Kind kind = mentions::Kind::organization;
    ClauseRole standing;
  };

  void place_mention(std::uint32_t index);
  void place_companies(std::uint32_t from, std::uint32_t to);
  void place(Actor actor);
  ClauseRole standing_of(const Actor& actor, const Actor* before) const;
  ClauseRole standing_of_pronoun(Words pronoun, std::uint32_t end, const ClauseRole& its) const;
  std::uint32_t end_of(Words name, std::uint32_t end) const;
  bool is_closed(std::uint32_t from, std::uint32_t verb) const;
  bool is_finite_verb(std::uint32_t token, std::uint32_t end) const;
  std::uint32_t head_start(std::uint32_t name, std::uint32_t begin) const;

  const Context& context_;
  std::vector<ClauseRole> standings_;  // by mention
  std::vector<Actor> actors_;          // in order
  std::uint32_t clause_ = 0;
};

}  // namespace backlot::facts
