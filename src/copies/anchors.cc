#include "backlot/copies/anchors.h"

#include <algorithm>
#include <bit>

namespace backlot::copies {
namespace {

// Fewer equal words at the beginning or end of both texts are left to the runs.
constexpr std::uint32_t least_end = 8;

template <std::uint32_t length>
std::uint32_t hash_of_run(const std::uint32_t* senses) {
  std::uint32_t hash = 0;
  for (std::uint32_t k = 0; k < length; ++k) hash = (hash + senses[k]) * 0x9E3779B1U;
  return hash ^ hash >> 15U;
}

template <std::uint32_t length>
bool are_equal_runs(const std::uint32_t* one, const std::uint32_t* other) {
  bool equal = true;
  for (std::uint32_t k = 0; k < length; ++k) equal = equal && one[k] == other[k];
  return equal;
}

}  // namespace

void AnchorFinder::match(std::uint32_t i, std::uint32_t j, std::uint32_t length) {
  for (std::uint32_t k = 0; k < length; ++k) {
    if (there_[i + k] != none || back_[j + k] != none) continue;
    there_[i + k] = j + k;
    back_[j + k] = i + k;
  }
}

// What both begin and end with, also where nothing in it stands once: copies of a text of repeated words are found.
void AnchorFinder::match_ends(const Side& first, const Side& second) {
  const std::uint32_t shorter = std::min(first.size(), second.size());
  std::uint32_t head = 0;
  while (head < shorter && first.senses[head] == second.senses[head]) ++head;
  std::uint32_t tail = 0;
  while (tail < shorter - head && first.senses[first.size() - 1 - tail] == second.senses[second.size() - 1 - tail])
    ++tail;
  if (head >= least_end || head == shorter) match(0, 0, head);
  if (tail >= least_end) match(first.size() - tail, second.size() - tail, tail);
}

template <std::uint32_t length>
void AnchorFinder::match_runs(const Side& first, const Side& second) {
  if (std::min(first.size(), second.size()) < length) return;
  const std::uint32_t* const one = first.senses.data();
  const std::uint32_t* const other = second.senses.data();
  slots_.assign(std::bit_ceil(2 * static_cast<std::size_t>(first.size())), none);
  runs_.clear();
  meets_.resize(first.size());
  const std::size_t mask = slots_.size() - 1;
  const auto slot_of = [&](const std::uint32_t* run) -> std::uint32_t& {
    std::size_t at = hash_of_run<length>(run) & mask;
    while (slots_[at] != none && !are_equal_runs<length>(one + slots_[at], run)) at = (at + 1) & mask;
    return slots_[at];
  };
  for (std::uint32_t i = 0; i + length <= first.size(); ++i) {
    if (there_[i] != none) continue;
    std::uint32_t& slot = slot_of(one + i);
    if (slot == none) {
      slot = i;
      meets_[i] = none;
      runs_.push_back(i);
    } else {
      meets_[slot] = many;
    }
  }
  for (std::uint32_t j = 0; j + length <= second.size(); ++j) {
    if (back_[j] != none) continue;
    const std::uint32_t slot = slot_of(other + j);
    if (slot != none) meets_[slot] = meets_[slot] == none ? j : many;
  }
  for (const std::uint32_t i : runs_) {
    if (meets_[i] < many) match(i, meets_[i], length);
  }
}

void AnchorFinder::find(const Side& first, const Side& second, std::size_t least, std::vector<Anchor>& out) {
  there_.assign(first.size(), none);
  back_.assign(second.size(), none);
  out.clear();
  match_ends(first, second);
  if (std::max(first.size(), second.size()) > long_text) match_runs<6>(first, second);
  match_runs<3>(first, second);
  const auto alone = static_cast<std::size_t>(std::ranges::count(there_, none));
  if (there_.size() - alone < least) return;
  match_runs<1>(first, second);
  for (std::uint32_t i = 0; i < first.size(); ++i) {
    if (there_[i] == none) continue;
    const bool goes_on = !out.empty() && out.back().first_end() == i && out.back().second_end() == there_[i];
    if (!goes_on) out.push_back({.first = i, .second = there_[i], .length = 0, .worth = 0});
    ++out.back().length;
    out.back().worth += worth_of(first, i, second, there_[i]);
  }
}

}  // namespace backlot::copies
