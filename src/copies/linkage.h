// Average linkage over sparse likenesses (UPGMA: Sokal and Michener 1958): of all parts always those two become one
// that are most alike on average over all pairs of their members.
//
//   struct Sum { float value; Sum& operator+=(const Sum&); float alike() const { return value; } };
//   Linkage<Sum> linkage(4, std::vector<Linkage<Sum>::Link>{{0, 1, {0.9F}}, {1, 2, {0.6F}}}, 0.35F);
//   linkage.run([](const auto& join) { … });     // join.one = 0, join.other = 1: 0.6 / 2 is too little for the 2
//
// What is known between two parts is the sum of what is known between their members, so that it may carry more than
// what they are ranked by. Members of which nothing is known count as not alike, so that a chain makes no part. Time
// and memory go with the number of links and of what the parts at their ends are linked with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <queue>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace backlot::copies {

template <class Between>
class Linkage {
 public:
  struct Link {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    Between between;
  };
  // Two parts become one, which is known by the number of `one`.
  struct Join {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    std::uint32_t size_of_one = 0;
    std::uint32_t size_of_other = 0;
    Between between;
    float average = 0;
  };

  // Numbers are below `count`; each pair once, first < second, by (first, second). Parts are joined that are alike by
  // `least` or more on average.
  Linkage(std::uint32_t count, std::span<const Link> links, float least)
      : least_(least), links_(count), size_(count, 1) {
    for (const Link& link : links) {
      links_[link.first].push_back({link.second, link.between});
      links_[link.second].push_back({link.first, link.between});
    }
    for (auto& of_part : links_) std::ranges::sort(of_part, {}, &To::part);
    for (const Link& link : links) offer(link.first, link.second, link.between);
  }

  // Calls joined(Join) for each two parts that become one, one < other; averages never rise but by rounding.
  template <class Joined>
  void run(Joined joined) {
    while (!offers_.empty()) {
      const Offer best = offers_.top();
      offers_.pop();
      const Between* between = known(best.one, best.other);
      if (between == nullptr || average(best.one, best.other, *between) != best.average) continue;
      joined(Join{best.one, best.other, size_[best.one], size_[best.other], *between, best.average});
      merge(best.one, best.other);
    }
  }

 private:
  struct To {
    std::uint32_t part = 0;
    Between between;
  };
  struct Offer {
    float average = 0;
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    friend bool operator<(const Offer& x, const Offer& y) {
      return std::tuple(x.average, y.one, y.other) < std::tuple(y.average, x.one, x.other);
    }
  };
  using Links = std::vector<To>;  // of a part, by the other; none of a part that is gone

  static Links::iterator at(Links& links, std::uint32_t part) {
    return std::ranges::lower_bound(links, part, {}, &To::part);
  }
  const Between* known(std::uint32_t one, std::uint32_t other) {
    const auto found = at(links_[one], other);
    return found != links_[one].end() && found->part == other ? &found->between : nullptr;
  }
  float average(std::uint32_t a, std::uint32_t b, const Between& between) const {
    return between.alike() / (static_cast<float>(size_[a]) * static_cast<float>(size_[b]));
  }
  void offer(std::uint32_t a, std::uint32_t b, const Between& between) {
    const float value = average(a, b, between);
    if (value >= least_) offers_.push({value, std::min(a, b), std::max(a, b)});
  }

  // Of `part`: what was linked with `gone` is linked with `kept`.
  void redirect(std::uint32_t part, std::uint32_t gone, std::uint32_t kept) {
    Links& links = links_[part];
    const auto old = at(links, gone);
    const Between between = old->between;
    links.erase(old);
    const auto found = at(links, kept);
    if (found != links.end() && found->part == kept) {
      found->between += between;
    } else {
      links.insert(found, {kept, between});
    }
  }

  void merge(std::uint32_t kept, std::uint32_t gone) {
    size_[kept] += size_[gone];
    const Links of_gone = std::exchange(links_[gone], {});
    links_[kept].erase(at(links_[kept], gone));
    for (const To& to : of_gone) {
      if (to.part != kept) redirect(to.part, gone, kept);
    }
    links_[kept] = united(links_[kept], of_gone, kept);
    for (const To& to : links_[kept]) offer(kept, to.part, to.between);
  }

  static Links united(const Links& a, const Links& b, std::uint32_t without) {
    Links out;
    out.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(out), {}, &To::part, &To::part);
    std::size_t kept = 0;
    for (const To& to : out) {
      if (to.part == without) continue;
      if (kept > 0 && out[kept - 1].part == to.part) {
        out[kept - 1].between += to.between;
      } else {
        out[kept++] = to;
      }
    }
    out.resize(kept);
    return out;
  }

  float least_;
  std::vector<Links> links_;
  std::vector<std::uint32_t> size_;
  std::priority_queue<Offer> offers_;
};

}  // namespace backlot::copies
