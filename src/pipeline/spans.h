// Every stretch of text that an annotation refers to, for those who move it from one text to another.
#pragma once

#include "backlot/facts/annotation.h"

namespace backlot::pipeline {

// Calls turn(span) for each, a Span&; the damage is left out, because it always refers to the text as written.
template <class Turn>
void for_each_span(facts::Annotation& annotation, Turn&& turn) {
  for (Span& sentence : annotation.sentences) turn(sentence);
  const auto turn_evidence = [&](auto& facts) {
    for (auto& fact : facts) turn(fact.evidence.span);
  };
  turn_evidence(annotation.works);
  turn_evidence(annotation.cast);
  turn_evidence(annotation.crew);
  turn_evidence(annotation.schedule);
  turn_evidence(annotation.ratings);
  turn_evidence(annotation.memberships);
  turn_evidence(annotation.quotes);
  turn_evidence(annotation.moments);
  for (facts::Quote& quote : annotation.quotes) {
    for (Span& part : quote.parts) turn(part);
  }
}

}  // namespace backlot::pipeline
