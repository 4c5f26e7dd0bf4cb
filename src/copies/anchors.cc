#include "backlot/copies/anchors.h"

#include <algorithm>
#include <bit>

namespace backlot::copies {
namespace {

// Fewer equal words at the beginning or end of both texts are left to the runs.
constexpr std::uint32_t least_end = 8;

template <std::uint32_t length>
std::uint64_t run_at(const std::vector<std::uint32_t>& senses, std::uint32_t at) {
  std::uint64_t run = 0;
  for (std::uint32_t k = 0; k < length; ++k) run = (run + senses[at + k]) * 0x9E3779B97F4A7C15ULL;
  return run | 1U;  // 0 is an empty slot
}

}  // namespace

AnchorFinder::Slot& AnchorFinder::slot_of(std::uint64_t run) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (run >> 32U) & mask;  // the lowest bits depend on the last word alone
  while (slots_[at].run != 0 && slots_[at].run != run) at = (at + 1) & mask;
  return slots_[at];
}

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
  slots_.assign(std::bit_ceil(2 * static_cast<std::size_t>(first.size())), Slot{});
  met_.clear();
  for (std::uint32_t i = 0; i + length <= first.size(); ++i) {
    if (there_[i] != none) continue;
    const std::uint64_t run = run_at<length>(first.senses, i);
    Slot& slot = slot_of(run);
    if (slot.run == 0) {
      slot = {.run = run, .first = i, .second = none};
      met_.push_back(static_cast<std::uint32_t>(&slot - slots_.data()));
    } else {
      slot.first = many;
    }
  }
  for (std::uint32_t j = 0; j + length <= second.size(); ++j) {
    if (back_[j] != none) continue;
    Slot& slot = slot_of(run_at<length>(second.senses, j));
    if (slot.run != 0) slot.second = slot.second == none ? j : many;
  }
  for (const std::uint32_t at : met_) {
    const Slot& slot = slots_[at];
    if (slot.first < many && slot.second < many) match(slot.first, slot.second, length);
  }
}

void AnchorFinder::find(const Side& first, const Side& second, std::vector<Anchor>& out) {
  there_.assign(first.size(), none);
  back_.assign(second.size(), none);
  out.clear();
  match_ends(first, second);
  if (std::max(first.size(), second.size()) > long_text) match_runs<6>(first, second);
  match_runs<3>(first, second);
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
