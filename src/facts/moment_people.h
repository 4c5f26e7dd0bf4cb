// Whom a sentence of a making-of shows: the actors and crew that it names, or means by a pronoun or role.
//
//   MomentPeople people(context, roles, referents, annotation);
//   people.named(sentence)        // “Tak pats his back”: Tak and whom "his" means
//   people.cast()                 // whom “the cast gathers” means
//
// A character stands for the actor; whoever speaks or is spoken of inside quotation marks is not shown.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/referents.h"
#include "backlot/facts/roles.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

// Entity indices, each once, in the order of the text.
using People = std::vector<std::uint32_t>;

class MomentPeople {
 public:
  // Borrows all four.
  MomentPeople(const Context& context, const Roles& roles, const Referents& referents, const Annotation& annotation);

  People named(const text::Sentence& s) const;
  // The confirmed cast of the first work that has one.
  const People& cast() const { return cast_; }

 private:
  bool is_of_them(std::uint32_t token) const;
  bool is_beside(const mentions::Mention& m) const;
  bool is_only_along(const mentions::Mention& m) const;

  const Context& context_;
  const Roles& roles_;
  const Referents& referents_;
  People cast_;
};

}  // namespace backlot::facts
