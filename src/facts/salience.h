// How much somebody spoken of stands out for a pronoun or role, and whether he can be meant at all.
//
//   const Salience salience(context, roles, introductions, protagonists, beliefs);
//   if (salience.fits(seen, here, wanted)) score = salience.score(seen, here, wanted);
//
// Scores compare those who fit one mention with each other and mean nothing else: a sentence farther away costs as
// much as any place in a sentence can give back (prominence() of spoken_of.h).
#pragma once

#include "backlot/facts/gender_beliefs.h"
#include "backlot/facts/introductions.h"
#include "backlot/facts/protagonists.h"
#include "backlot/facts/spoken_of.h"
#include "backlot/facts/wanted.h"

namespace backlot::facts {

class Salience {
 public:
  // Borrows all; what `beliefs` learn later counts.
  Salience(const Context& context, const Roles& roles, const Introductions& introductions,
           const Protagonists& protagonists, const GenderBeliefs& beliefs)
      : context_(context),
        roles_(roles),
        introductions_(introductions),
        protagonists_(protagonists),
        beliefs_(beliefs) {}

  bool fits(const Seen& seen, const Spot& here, const Wanted& wanted) const;
  float score(const Seen& seen, const Spot& here, const Wanted& wanted) const;

 private:
  bool unnamed_fits(const Seen& seen, const Spot& here, const Wanted& wanted) const;
  bool has_spoken(const Seen& seen, const Spot& here) const;
  bool begins_with_speech(std::uint32_t token) const;
  float of_place(const Seen& seen, const Spot& here, const Wanted& wanted) const;
  float of_unnamed(const Seen& seen, const Wanted& wanted) const;

  const Context& context_;
  const Roles& roles_;
  const Introductions& introductions_;
  const Protagonists& protagonists_;
  const GenderBeliefs& beliefs_;
};

}  // namespace backlot::facts
