// Who is a woman and who a man, as far as a text lets one believe it. Words around a name may tell ("actress", "Ms.");
// where they leave it open, a name gives a hint, and the pronouns that most likely mean somebody vote in each walk
// through the text. An actor and the character share what is believed.
//
//   GenderBeliefs beliefs(context.mentions(), roles);
//   beliefs.vote(person, Gender::female, 0.5F);   // on a walk
//   beliefs.count_votes();                        // after it: the next one believes what it said
//   beliefs.agreement(person, Gender::female)     // above 0: rather so; below: rather not; certain at `told`
#pragma once

#include "backlot/facts/roles.h"
#include "backlot/mentions/mentions.h"

#include <cstdint>
#include <vector>

namespace backlot::facts {

class GenderBeliefs {
 public:
  // What the text tells outright. A pronoun's vote weighs 1 or less, so that many do not outweigh it.
  static constexpr float told = 20.0F;

  // Borrows `roles`.
  GenderBeliefs(const mentions::Mentions& mentions, const Roles& roles);

  // 0 where no gender is asked for.
  float agreement(std::uint32_t entity, mentions::Gender gender) const;
  void vote(std::uint32_t entity, mentions::Gender gender, float weight);
  // What is believed from now on: told and hinted, and what was voted since the last time. False where that is what
  // was believed before.
  bool count_votes();

 private:
  void share();

  const Roles& roles_;
  std::vector<float> first_;  // by entity, a woman above 0, a man below: what is told, and hinted at by names
  std::vector<float> beliefs_;
  std::vector<float> votes_;
};

}  // namespace backlot::facts
