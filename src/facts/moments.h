// What happens in a making-of video, sentence by sentence, with the people in it.
//
//   MomentFinder moments(moment_grammar);     // per thread: holds scratch memory
//   moments.extract(context, roles, referents, annotation);
//
// The rules of rules/moments*.rules are matched only where an article tells of a shoot (making_of.h): three of four
// articles do not.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/referents.h"
#include "backlot/facts/roles.h"

namespace backlot::facts {

class MomentFinder {
 public:
  // `grammar` is shared and must outlive the finder.
  explicit MomentFinder(const grammar::Grammar& grammar) : signs_(grammar) {}
  // `annotation` must hold the cast, the ratings and the schedule already.
  void extract(const Context& context, const Roles& roles, const Referents& referents, Annotation& annotation);
  // What the rules of moments found in the last article, or nullptr where it was no making-of.
  const Context* signs() const { return is_making_of_ ? &signs_ : nullptr; }

 private:
  Context signs_;
  bool is_making_of_ = false;
};

}  // namespace backlot::facts
