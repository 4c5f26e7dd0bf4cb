#include "backlot/copies/linkage.h"

#include "backlot/copies/disjoint_sets.h"

#include <algorithm>
#include <utility>

namespace backlot::copies {
namespace {

class Rounds {
 public:
  Rounds(std::span<const std::uint32_t> sizes, std::span<const Link> links, Amount least)
      : least_(least),
        size_(sizes.begin(), sizes.end()),
        links_(sizes.size()),
        nearest_(sizes.size(), Nearest(least)),
        sets_(static_cast<std::uint32_t>(sizes.size())) {
    for (const Link& link : links) {
      links_[link.first].push_back({link.second, link.alike});
      links_[link.second].push_back({link.first, link.alike});
    }
    for (std::uint32_t part = 0; part < links_.size(); ++part) {
      if (!links_[part].empty()) changed_.push_back(part);
    }
  }

  std::vector<Join> run() && {
    while (!changed_.empty()) {
      const std::vector<std::uint32_t> parts = std::exchange(changed_, {});
      for (const std::uint32_t part : parts) look_for_nearest(part);
      for (const std::uint32_t part : parts) {
        const std::uint64_t other = nearest_[part].part();
        if (other != Nearest::none && nearest_[other].part() == part)
          join(std::min(part, static_cast<std::uint32_t>(other)), std::max(part, static_cast<std::uint32_t>(other)));
      }
    }
    return std::move(joins_);
  }

 private:
  struct To {
    std::uint32_t part = 0;
    Amount alike;
  };

  void look_for_nearest(std::uint32_t part) {
    bring_up_to_date(part);
    for (const To& to : links_[part])
      nearest_[part].look_at(to.part, {to.alike, std::uint64_t{size_[part]} * size_[to.part]});
  }

  // Links lead to parts as they were; those that have become one are added up.
  void bring_up_to_date(std::uint32_t part) {
    std::vector<To>& links = links_[part];
    for (To& to : links) to.part = sets_.find(to.part);
    std::ranges::sort(links, {}, &To::part);
    std::size_t kept = 0;
    for (const To& to : links) {
      if (to.part == part) continue;
      if (kept > 0 && links[kept - 1].part == to.part) {
        links[kept - 1].alike += to.alike;
      } else {
        links[kept++] = to;
      }
    }
    links.resize(kept);
  }

  void join(std::uint32_t one, std::uint32_t other) {
    joins_.push_back({one, other, size_[one], size_[other], nearest_[one].likeness().average()});
    size_[one] += size_[other];
    sets_.join(one, other);
    const std::vector<To> of_other = std::exchange(links_[other], {});
    links_[one].insert(links_[one].end(), of_other.begin(), of_other.end());
    has_changed(one);
    for (const To& to : links_[one]) {
      const std::uint32_t part = sets_.find(to.part);
      const std::uint64_t nearest = nearest_[part].part();
      if (part != one && (nearest == one || nearest == other)) has_changed(part);
    }
  }

  void has_changed(std::uint32_t part) {
    nearest_[part] = Nearest(least_);
    changed_.push_back(part);
  }

  Amount least_;
  std::vector<std::uint32_t> size_;     // of a part
  std::vector<std::vector<To>> links_;  // of a part; none of one that is gone
  std::vector<Nearest> nearest_;        // of a part, unless it has changed
  std::vector<std::uint32_t> changed_;  // parts whose nearest is to be found
  DisjointSets sets_;                   // the part that a number is in
  std::vector<Join> joins_;
};

}  // namespace

std::vector<Join> average_linkage(std::span<const std::uint32_t> sizes, std::span<const Link> links, Amount least) {
  return Rounds(sizes, links, least).run();
}

}  // namespace backlot::copies
