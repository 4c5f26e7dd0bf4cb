#include "backlot/copies/rounds.h"

#include "backlot/copies/joining.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

namespace backlot::copies {
namespace {

// The pairs of one document that share the most, by their places in a list, the best first.
class Nearest {
 public:
  Nearest() { best_.fill(none); }

  // Of pairs that share as much the first in the list is better.
  void offer(std::uint32_t place, std::span<const Pair> pairs) {
    for (std::uint32_t& at : best_) {
      if (at == none || is_better(place, at, pairs)) std::swap(at, place);
      if (place == none) return;
    }
  }

  std::span<const std::uint32_t> places() const {
    return std::span(best_).first(static_cast<std::size_t>(std::ranges::find(best_, none) - best_.begin()));
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  static bool is_better(std::uint32_t one, std::uint32_t other, std::span<const Pair> pairs) {
    const auto rank = [&](std::uint32_t place) {
      return std::tuple(~pairs[place].shared_passages, ~pairs[place].shared_story, place);
    };
    return rank(one) < rank(other);
  }

  std::array<std::uint32_t, Rounds::nearest> best_;
};

}  // namespace

Rounds::Rounds(std::uint32_t count, std::vector<Pair> pairs) : count_(count), left_(std::move(pairs)) {}

std::optional<std::vector<Pair>> Rounds::next(std::span<const Edge> found) {
  taken_.clear();
  switch (round_++) {
    case 0: take_nearest(); break;
    case 1: take_unsettled(found); break;
    case 2: take_of_roots(found); break;
    default: return std::nullopt;
  }
  return std::move(taken_);
}

// Moves the pairs for which wanted(place, pair) to the round at hand.
template <class Wanted>
void Rounds::take_if(Wanted wanted) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < left_.size(); ++at) {
    const Pair pair = left_[at];
    if (wanted(at, pair)) {
      taken_.push_back(pair);
    } else {
      left_[kept++] = pair;
    }
  }
  left_.resize(kept);
}

void Rounds::take_nearest() {
  std::vector<Nearest> of_documents(count_);
  for (std::uint32_t at = 0; at < left_.size(); ++at) {
    of_documents[left_[at].first].offer(at, left_);
    of_documents[left_[at].second].offer(at, left_);
  }
  std::vector<bool> is_nearest(left_.size(), false);
  for (const Nearest& of_document : of_documents) {
    for (const std::uint32_t at : of_document.places()) is_nearest[at] = true;
  }
  take_if([&](std::size_t at, const Pair&) { return is_nearest[at]; });
}

void Rounds::take_unsettled(std::span<const Edge> found) {
  DisjointSets groups = joined_by_strong_edges(count_, found);
  take_if([&](std::size_t, const Pair& pair) { return groups.find(pair.first) != groups.find(pair.second); });
}

void Rounds::take_of_roots(std::span<const Edge> found) {
  const std::vector<bool> may_be_root = likely_roots(count_, found, roots);
  take_if([&](std::size_t, const Pair& pair) { return may_be_root[pair.first] || may_be_root[pair.second]; });
}

}  // namespace backlot::copies
