// What a pronoun or role asks of the person it means: "she" a woman, "his co-star" an actor who is not he, "they" two.
//
//   if (const auto wanted = wanted_by(context, clauses, mention)) …   // "him" of “Roe thanks him”
//   wanted->gender                                                    // male
//   wanted->other                                                     // true: not Roe, the subject of that clause
//
// Only its own words and those around it are looked at, not who was spoken of.
#pragma once

#include "backlot/facts/clauses.h"
#include "backlot/facts/context.h"
#include "backlot/facts/roles.h"

#include <cstdint>
#include <optional>

namespace backlot::facts {

inline constexpr std::uint32_t no_mention = 0xFFFFFFFF;

struct Wanted {
  mentions::Gender gender = mentions::Gender::unknown;
  Part part = Part::unknown;
  std::uint32_t count = 1;  // 0: any number from two
  bool subject = false;
  bool partner = false;                                  // the other of two who belong together
  bool other = false;                                    // not the subject of its own clause
  bool role = false;                                     // no pronoun
  const mentions::Mention* described = nullptr;          // the role whose words may be those of an introduction
  bool member = false;                                   // somebody of a group
  bool replies = false;                                  // to whoever spoke last
  mentions::Gender leaning = mentions::Gender::unknown;  // rather so
  bool unnamed = false;                                  // may mean somebody without a name
  bool asked = false;                                    // in a question of the writer’s
  std::uint32_t told = no_mention;                       // mention that acts between the subject and "her"
  std::uint32_t except = mentions::no_entity;            // "his co-star" is not he: for whoever knows who "his" means
};

// Nothing where nobody in particular is meant ("the crew"), or a name stands for him.
std::optional<Wanted> wanted_by(const Context& context, const Clauses& clauses, const mentions::Mention& mention);

}  // namespace backlot::facts
