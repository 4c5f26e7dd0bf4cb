// What the verb of a slot is said of: a work, or something else, whose dates are not the work’s ("the soundtrack of
// “Salt” drops on May 3", "“Salt” showrunner Bo Lane returns on Monday").
#pragma once

#include "backlot/facts/context.h"
#include "backlot/mentions/mentions.h"

namespace backlot::facts {

struct Subject {
  const mentions::Mention* work = nullptr;
  bool other = false;  // it is something that no slot can be of; with neither, the words do not tell
};

// The subject of the verb (or of the noun: "“Salt” premiere") at `cue`.
Subject subject_of(const Context& context, const SentenceView& sentence, Words cue);

}  // namespace backlot::facts
