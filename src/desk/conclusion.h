// Comparisons of a guide as the copy groups and stories that follow.
//
//   const Conclusion conclusion(likenesses);                      // of all
//   comparisons.tell(conclusion.lineage(), …);
//
//   const Conclusion part(likenesses, core);                      // of some documents and of what is around them
//   if (part.reaches().empty()) comparisons.tell(part.lineage(), core, …);
//
// What follows for a document depends on its copy group and on the documents that tell the same news; so that of a part
// is what that of all is, once nothing reaches out of it.
#pragma once

#include "backlot/copies/groups.h"
#include "backlot/copies/stories.h"
#include "backlot/guide/comparisons.h"
#include "backlot/pipeline/story_list.h"

#include <optional>
#include <span>
#include <vector>

namespace backlot::desk {

class Conclusion {
 public:
  explicit Conclusion(std::span<const guide::Likeness> likenesses);
  // Of the documents of `core` (rising); the likenesses are theirs, and those of the documents that they are like.
  Conclusion(std::span<const guide::Likeness> likenesses, std::span<const guide::DocumentId> core);

  // Of the documents (of the core) that share a group or a story with another.
  std::vector<guide::Lineage> lineage() const;
  // Documents that are not of the core, and belong to a group or a story of one that is; rising.
  const std::vector<guide::DocumentId>& reaches() const { return reaches_; }

 private:
  void derive(std::span<const guide::Likeness> likenesses);
  void find_what_it_reaches();
  copies::DocumentNumber number(guide::DocumentId id) const;

  std::vector<guide::DocumentId> ids_;  // that are like another, rising
  std::vector<bool> is_core_;           // by document
  copies::CopyGroups groups_;
  std::vector<copies::Told> told_;
  copies::Stories stories_;
  std::vector<guide::DocumentId> reaches_;
};

// The stories of two documents or more, as a lineage (by document) has them; documents by index into it.
std::vector<pipeline::Story> stories_of(std::span<const guide::Lineage> lineage);

}  // namespace backlot::desk
