// Whom "she", "the actress", "the pair" and "the director" mean.
//
//   Referents referents(context, clauses, roles);   // one pass over the document
//   for (std::uint32_t person : referents.of(mention)) …
//
// A walk over the mentions in the order of the text keeps who was spoken of last (spoken_of.h). A role whose own words
// tell means whoever they were said of (job_holders.h). Any other role, and a pronoun, takes whoever agrees with what
// it asks (wanted.h) and stands out most (salience.h): the subject of the sentence before rather than its object, an
// earlier clause of the same sentence rather than another sentence, an actor rather than a character where actors are
// the news (protagonists.h). What it took is spoken of from then on. Somebody without a name ("the waiter") stands out
// too, so that a pronoun may mean nobody known by name.
//
// Three walks are made, as each tells more about who is a woman and who a man (gender_beliefs.h).
//
// Words inside quotations are not looked at: the speaker's "I" and "you" are nobody's news.
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"
#include "backlot/facts/wanted.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::facts {

class Referents {
 public:
  // Borrows all three.
  Referents(const Context& context, const Clauses& clauses, const Roles& roles);

  // Entity indices of persons; empty where nobody fits or nobody in particular is meant ("the crew").
  std::span<const std::uint32_t> of(const mentions::Mention& mention) const { return meant_by(mention).people; }

  // The role or company without a person's name that a pronoun means: “The production team hinted … They added”.
  // nullptr where it means somebody else.
  const mentions::Mention* unnamed(const mentions::Mention& mention) const;

  // Whether the text tells what characters do (a recap, a preview) rather than actors.
  bool about_characters() const { return about_characters_; }

  const Clauses& clauses() const { return clauses_; }
  const Roles& roles() const { return roles_; }

  // Whom one mention means.
  struct Meant {
    std::vector<std::uint32_t> people;
    std::uint32_t unnamed = no_mention;
  };

 private:
  const Meant& meant_by(const mentions::Mention& mention) const {
    return meant_[static_cast<std::size_t>(&mention - context_.mentions().all.data())];
  }

  const Context& context_;
  const Clauses& clauses_;
  const Roles& roles_;
  bool about_characters_ = false;
  std::vector<Meant> meant_;  // by mention
};

}  // namespace backlot::facts
