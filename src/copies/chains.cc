#include "backlot/copies/chains.h"

#include <algorithm>
#include <numeric>

namespace backlot::copies {
namespace {

// What it costs to go from one anchor to the next: words without counterpart, and half as much for those that may
// stand for each other.
std::int32_t price(std::uint32_t first_gap, std::uint32_t second_gap) {
  const std::uint32_t paired = std::min(first_gap, second_gap);
  const std::uint32_t lonely = std::max(first_gap, second_gap) - paired;
  return static_cast<std::int32_t>(lonely + paired / 2);
}

std::int32_t worth_of(const Chain& chain) {
  std::int32_t sum = 0;
  for (const Anchor& a : chain) sum += a.worth;
  return sum;
}

bool any(const std::vector<char>& marked, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(marked.begin() + begin, marked.begin() + end, [](char m) { return m != 0; });
}

}  // namespace

void Chainer::link(std::span<const Anchor> anchors) {
  links_.assign(anchors.size(), {});
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const Anchor& here = anchors[i];
    Link& link = links_[i];
    link.best = here.worth;
    for (std::size_t k = i; k-- > 0 && i - k <= look_back;) {
      const Anchor& before = anchors[k];
      const std::uint32_t first_gap = here.first - before.first_end();
      if (first_gap > longest_gap) break;
      if (before.second_end() > here.second) continue;
      const std::uint32_t second_gap = here.second - before.second_end();
      if (second_gap > longest_gap) continue;
      const std::int32_t worth = links_[k].best + here.worth - price(first_gap, second_gap);
      if (worth <= link.best) continue;
      link.best = worth;
      link.before = static_cast<std::int32_t>(k);
    }
  }
}

void Chainer::take(std::span<const Anchor> anchors) {
  order_.resize(anchors.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::ranges::stable_sort(order_, [&](auto a, auto b) { return links_[a].best > links_[b].best; });
  taken_.clear();
  for (const std::uint32_t end : order_) {
    if (links_[end].best < least_) break;
    if (links_[end].chain >= 0) continue;
    const auto number = static_cast<std::int32_t>(taken_.size());
    Chain chain;
    std::int32_t at = static_cast<std::int32_t>(end);
    for (; at >= 0 && links_[at].chain < 0; at = links_[at].before) chain.push_back(anchors[at]);
    const std::int32_t left = at >= 0 ? links_[at].best : 0;
    if (links_[end].best - left < least_) continue;
    for (at = static_cast<std::int32_t>(end); at >= 0 && links_[at].chain < 0; at = links_[at].before) {
      links_[at].chain = number;
    }
    std::ranges::reverse(chain);
    taken_.push_back(std::move(chain));
  }
}

void Chainer::mark(std::span<const Anchor> anchors, std::uint32_t first_size, std::uint32_t second_size) {
  first_marked_.assign(first_size, 0);
  second_marked_.assign(second_size, 0);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (links_[i].chain < 0) continue;
    std::fill_n(first_marked_.begin() + anchors[i].first, anchors[i].length, char{1});
    std::fill_n(second_marked_.begin() + anchors[i].second, anchors[i].length, char{1});
  }
}

// The gaps of a chain hold no anchors of its own: what is marked there is another chain's.
void Chainer::cut(const Chain& whole, std::vector<Chain>& out) const {
  Chain piece;
  const auto keep = [&] {
    if (worth_of(piece) >= least_) out.push_back(piece);
    piece.clear();
  };
  for (const Anchor& a : whole) {
    if (!piece.empty() && (any(first_marked_, piece.back().first_end(), a.first) ||
                           any(second_marked_, piece.back().second_end(), a.second))) {
      keep();
    }
    piece.push_back(a);
  }
  keep();
}

void Chainer::chain(std::span<const Anchor> anchors, std::uint32_t first_size, std::uint32_t second_size,
                    std::int32_t least, std::vector<Chain>& out) {
  out.clear();
  least_ = least;
  link(anchors);
  take(anchors);
  if (taken_.size() == 1) {
    out.swap(taken_);
    return;
  }
  mark(anchors, first_size, second_size);
  for (const Chain& whole : taken_) cut(whole, out);
  std::ranges::sort(out, {}, [](const Chain& c) { return c.front().first; });
}

}  // namespace backlot::copies
