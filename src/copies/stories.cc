#include "backlot/copies/stories.h"

#include "backlot/copies/disjoint_sets.h"
#include "backlot/copies/linkage.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace backlot::copies {
namespace {

// Stories of whole copy groups, put together by and by.
class Joining {
 public:
  explicit Joining(const CopyGroups& groups)
      : count_(static_cast<std::uint32_t>(groups.documents.size())), sets_(count_), weakest_(count_, 1) {
    for (DocumentNumber d = 0; d < count_; ++d) sets_.join(groups.documents[d].group, d);
  }

  void join(DocumentNumber one, DocumentNumber other, float strength) {
    const float before = std::min(weakest_[sets_.find(one)], weakest_[sets_.find(other)]);
    sets_.join(one, other);
    weakest_[sets_.find(one)] = std::min(before, strength);
  }

  Stories stories() && {
    Stories out{std::vector<DocumentNumber>(count_), std::move(weakest_)};
    for (DocumentNumber d = 0; d < count_; ++d) out.story[d] = sets_.find(d);
    return out;
  }

 private:
  std::uint32_t count_;
  DisjointSets sets_;
  std::vector<float> weakest_;
};

// Between copy groups, by group number.
std::vector<Told> between_groups(const CopyGroups& groups, std::span<const Told> told) {
  std::vector<Told> out;
  for (const Told& t : told) {
    const auto ends = std::minmax(groups.documents[t.first].group, groups.documents[t.second].group);
    if (ends.first != ends.second) out.push_back({ends.first, ends.second, t.similar, t.probability});
  }
  std::ranges::sort(out, {}, [](const Told& t) { return std::tuple(t.first, t.second, -t.probability, -t.similar); });
  const auto repeated = std::ranges::unique(out, {}, [](const Told& t) { return std::pair(t.first, t.second); });
  out.erase(repeated.begin(), repeated.end());
  return out;
}

}  // namespace

Stories link(const CopyGroups& groups, std::vector<Kin> kin) {
  for (Kin& k : kin)
    std::tie(k.first, k.second) = std::minmax({groups.documents[k.first].group, groups.documents[k.second].group});
  Joining joining(groups);
  const StoryTree tree(static_cast<std::uint32_t>(groups.documents.size()), kin);
  tree.for_each_join([&](auto one, auto other, float probability) { joining.join(one, other, probability); });
  return std::move(joining).stories();
}

Stories link(const CopyGroups& groups, std::span<const Told> told, float least_average) {
  std::vector<Link> links;
  for (const Told& t : between_groups(groups, told)) links.push_back({t.first, t.second, t.probability});
  Joining joining(groups);
  const std::vector<std::uint32_t> sizes(groups.documents.size(), 1);
  for (const Join& join : average_linkage(sizes, links, least_average))
    joining.join(join.one, join.other, join.average);
  return std::move(joining).stories();
}

}  // namespace backlot::copies
