// The spun copies of a guide as pairs to learn from.
#pragma once

#include "backlot/cli/learn_pairs.h"
#include "backlot/guide/comparisons.h"

namespace backlot::cli {

// What `learn --from-guide` reads: spun copies with their sources, of documents that were compared and did not teach
// yet.
class GuideLessons {
 public:
  // Errors: those of the guide.
  static Result<GuideLessons> open(const Typed& typed);

  std::vector<LearnPair> take_pairs() { return std::move(pairs_); }
  // Once what they taught is kept: they do not teach again.
  Result<void> done();

 private:
  explicit GuideLessons(guide::Guide guide) : guide_(std::move(guide)) {}
  Result<void> read();

  guide::Guide guide_;
  std::vector<guide::Comparisons::SpunCopy> copies_;
  std::vector<LearnPair> pairs_;
};

}  // namespace backlot::cli
