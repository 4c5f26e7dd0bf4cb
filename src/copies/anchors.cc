#include "backlot/copies/anchors.h"

#include <algorithm>

namespace backlot::copies {
namespace {

// Fewer equal words at the beginning or end of both texts are left to the runs.
constexpr std::uint32_t least_end = 8;

}  // namespace

void AnchorFinder::match(std::uint32_t i, std::uint32_t j, std::uint32_t length) {
  for (std::uint32_t k = 0; k < length; ++k) {
    if (there_[i + k] != none || back_[j + k] != none) continue;
    there_[i + k] = j + k;
    back_[j + k] = i + k;
  }
}

// What both begin and end with, also where nothing in it stands once: copies of a text of repeated words are found.
bool AnchorFinder::match_ends(const Side& first, const Side& second) {
  const std::uint32_t shorter = std::min(first.size(), second.size());
  std::uint32_t head = 0;
  while (head < shorter && first.senses[head] == second.senses[head]) ++head;
  std::uint32_t tail = 0;
  while (tail < shorter - head && first.senses[first.size() - 1 - tail] == second.senses[second.size() - 1 - tail])
    ++tail;
  if (head >= least_end || head == shorter) match(0, 0, head);
  if (tail >= least_end) match(first.size() - tail, second.size() - tail, tail);
  return std::max(head, tail) >= least_end || head == shorter;
}

template <std::uint32_t length>
void AnchorFinder::match_runs(const Side& first, const Side& second, const RunIndex& runs_of_second) {
  meets_.assign(second.size(), none);
  met_.clear();
  for (std::uint32_t i = 0; i + length <= first.size(); ++i) {
    if (there_[i] != none) continue;
    const std::uint32_t j = runs_of_second.find<length>(second.senses, &first.senses[i]);
    if (j == RunIndex::none) continue;
    meets_[j] = meets_[j] == none ? i : many;
    met_.push_back({i, j});
  }
  for (const Match m : met_) {
    if (meets_[m.second] != many) match(m.first, m.second, length);
  }
}

template <std::uint32_t length>
void AnchorFinder::match_free_runs(const Side& first, const Side& second) {
  free_runs_.build<length>(second.senses, back_);
  match_runs<length>(first, second, free_runs_);
}

void AnchorFinder::find(const Side& first, const Side& second, std::size_t least, std::vector<Anchor>& out) {
  there_.assign(first.size(), none);
  back_.assign(second.size(), none);
  out.clear();
  const bool all_free = !match_ends(first, second);
  const bool are_long = std::max(first.size(), second.size()) > long_text;
  if (are_long) match_free_runs<6>(first, second);
  if (all_free && !are_long && !second.runs.empty()) {
    match_runs<3>(first, second, second.runs);
  } else {
    match_free_runs<3>(first, second);
  }
  const auto alone = static_cast<std::size_t>(std::ranges::count(there_, none));
  if (there_.size() - alone < least) return;
  match_free_runs<1>(first, second);
  for (std::uint32_t i = 0; i < first.size(); ++i) {
    if (there_[i] == none) continue;
    const bool goes_on = !out.empty() && out.back().first_end() == i && out.back().second_end() == there_[i];
    if (!goes_on) out.push_back({.first = i, .second = there_[i], .length = 0, .worth = 0});
    ++out.back().length;
    out.back().worth += worth_of(first, i, second, there_[i]);
  }
}

}  // namespace backlot::copies
