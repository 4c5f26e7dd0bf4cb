#include "backlot/desk/conclusion.h"

#include "backlot/desk/each_once.h"

#include <algorithm>
#include <numeric>

namespace backlot::desk {

using copies::DocumentNumber;

Conclusion::Conclusion(std::span<const guide::Likeness> likenesses) {
  derive(likenesses);
  is_core_.assign(ids_.size(), true);
  stories_ = copies::link(groups_, told_);
}

Conclusion::Conclusion(std::span<const guide::Likeness> likenesses, std::span<const guide::DocumentId> core) {
  derive(likenesses);
  for (const guide::DocumentId id : ids_) is_core_.push_back(std::ranges::binary_search(core, id));
  find_what_it_reaches();
  std::erase_if(told_, [&](const copies::Told& t) { return !is_core_[t.first] || !is_core_[t.second]; });
  stories_ = copies::link(groups_, told_);
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

// A pair that tells the same news less surely than copies::least_told_together makes no story.
void Conclusion::find_what_it_reaches() {
  const auto group = [&](DocumentNumber d) { return groups_.documents[d].group; };
  std::vector<bool> reached(ids_.size(), false);  // by group
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (is_core_[d]) reached[group(d)] = true;
  }
  const std::vector<bool> of_core = reached;
  for (const copies::Told& t : told_) {
    const DocumentNumber one = group(t.first), other = group(t.second);
    if (t.probability >= copies::least_told_together && of_core[one] != of_core[other])
      reached[one] = reached[other] = true;
  }
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (reached[group(d)] && !is_core_[d]) reaches_.push_back(ids_[d]);
  }
}

std::vector<guide::Lineage> Conclusion::lineage() const {
  std::vector<std::uint32_t> size(ids_.size(), 0);
  for (const DocumentNumber story : stories_.story) ++size[story];
  std::vector<guide::Lineage> out;
  for (DocumentNumber d = 0; d < ids_.size(); ++d) {
    if (size[stories_.story[d]] < 2 || !is_core_[d]) continue;
    const copies::Derivation& from = groups_.documents[d];
    const DocumentNumber story = stories_.story[d];
    guide::Lineage l{.document = ids_[d],
                     .source = {},
                     .relation = from.relation,
                     .confidence = from.confidence,
                     .group = ids_[from.group],
                     .story = ids_[story],
                     .group_weakest = groups_.weakest[from.group],
                     .story_weakest = stories_.weakest[story]};
    if (from.source) l.source = ids_[*from.source];
    out.push_back(l);
  }
  return out;
}

std::vector<pipeline::Story> stories_of(std::span<const guide::Lineage> lineage) {
  const auto number = [&](guide::DocumentId id) {
    return static_cast<DocumentNumber>(std::ranges::lower_bound(lineage, id, {}, &guide::Lineage::document) -
                                       lineage.begin());
  };
  copies::CopyGroups groups{std::vector<copies::Derivation>(lineage.size()), {}, std::vector<float>(lineage.size(), 1)};
  copies::Stories stories{std::vector<DocumentNumber>(lineage.size()), std::vector<float>(lineage.size(), 1)};
  for (DocumentNumber d = 0; d < lineage.size(); ++d) {
    const guide::Lineage& l = lineage[d];
    copies::Derivation& of = groups.documents[d];
    of.group = number(l.group);
    of.relation = l.relation;
    of.confidence = l.confidence;
    if (l.source) of.source = number(*l.source);
    groups.weakest[of.group] = l.group_weakest;
    stories.story[d] = number(l.story);
    stories.weakest[stories.story[d]] = l.story_weakest;
  }
  return pipeline::list_stories(groups, stories);
}

DocumentNumber Conclusion::number(guide::DocumentId id) const {
  return static_cast<DocumentNumber>(std::ranges::lower_bound(ids_, id) - ids_.begin());
}

}  // namespace backlot::desk
