#include "backlot/desk/conclusion.h"

#include "backlot/desk/each_once.h"

#include <algorithm>
#include <numeric>

namespace backlot::desk {

using copies::DocumentNumber;

Conclusion::Conclusion(std::span<const guide::Likeness> likenesses) {
  derive(likenesses);
  is_core_.assign(ids_.size(), true);
  stories_ = copies::tell(groups_, told_);
}

Conclusion::Conclusion(std::span<const guide::Likeness> likenesses, std::span<const guide::DocumentId> core) {
  derive(likenesses);
  for (const guide::DocumentId id : ids_) is_core_.push_back(std::ranges::binary_search(core, id));
  std::vector<copies::Told> told = copies::in_their_setting(groups_, told_);
  find_what_it_reaches(told);
  std::erase_if(told, [&](const copies::Told& t) { return !is_core_[t.first] || !is_core_[t.second]; });
  stories_ = copies::link(groups_, told, copies::least_told_together);
}

void Conclusion::derive(std::span<const guide::Likeness> likenesses) {
  for (const guide::Likeness& l : likenesses) ids_.insert(ids_.end(), {l.first, l.second});
  sort_each_once(ids_);
  std::vector<copies::Edge> edges;
  for (const guide::Likeness& l : likenesses) {
    const copies::Edge edge{number(l.first), number(l.second), l.verdict};
    if (l.verdict.copy()) {
      edges.push_back(edge);
    } else {
      told_.push_back({edge.first, edge.second, l.verdict.first_share, l.verdict.probability});
    }
  }
  std::vector<std::uint64_t> order(ids_.size());
  std::iota(order.begin(), order.end(), 0U);
  groups_ = copies::derive(static_cast<std::uint32_t>(ids_.size()), edges, order);
}

// Pairs that tell the same news less surely than least_told_together make no story.
void Conclusion::find_what_it_reaches(std::span<const copies::Told> told) {
  std::vector<bool> reached(ids_.size(), false);  // by group
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (is_core_[d]) reached[groups_.documents[d].group] = true;
  }
  const std::vector<bool> of_core = reached;
  for (const copies::Told& t : told) {
    if (t.probability < copies::least_told_together || of_core[t.first] == of_core[t.second]) continue;
    reached[t.first] = reached[t.second] = true;
  }
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (reached[groups_.documents[d].group] && !is_core_[d]) reaches_.push_back(ids_[d]);
  }
}

std::vector<guide::Lineage> Conclusion::lineage() const {
  std::vector<std::uint32_t> size(ids_.size(), 0);
  for (const DocumentNumber story : stories_.story) ++size[story];
  std::vector<guide::Lineage> out;
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (size[stories_.story[d]] < 2 || !is_core_[d]) continue;
    const copies::Derivation& from = groups_.documents[d];
    guide::Lineage l{ids_[d], {}, from.relation, from.confidence, ids_[from.group], ids_[stories_.story[d]]};
    if (from.source) l.source = ids_[*from.source];
    out.push_back(l);
  }
  return out;
}

DocumentNumber Conclusion::number(guide::DocumentId id) const {
  return static_cast<DocumentNumber>(std::ranges::lower_bound(ids_, id) - ids_.begin());
}

}  // namespace backlot::desk
