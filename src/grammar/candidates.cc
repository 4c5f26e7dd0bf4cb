#include "backlot/grammar/candidates.h"

#include <algorithm>
#include <bit>

namespace backlot::grammar {

Candidates::Candidates(const Program& program, const Alphabet& alphabet)
    : program_(program),
      alphabet_(alphabet),
      blocks_((program.key_count() + 63) / 64),
      leading_(blocks_, 0),
      seen_(blocks_) {
  for (std::uint32_t key = 0; key < program.key_count(); ++key) {
    if (!program.pairs_with(key).empty()) leading_[key / 64] |= std::uint64_t{1} << (key % 64);
  }
}

std::span<const std::uint32_t> Candidates::find(std::span<const Symbol> symbols) {
  std::ranges::fill(seen_, 0);
  items_.clear();
  std::uint64_t* const seen = seen_.data();
  const std::size_t blocks = blocks_;
  for (const Symbol symbol : symbols) {
    const std::uint64_t* const bits = alphabet_.bits(symbol).data();
    for (std::size_t i = 0; i < blocks; ++i) seen[i] |= bits[i];
    items_.push_back(bits);
  }
  const auto plain = program_.parts_without_key();
  found_.assign(plain.begin(), plain.end());
  for (std::size_t block = 0; block < blocks_; ++block) {
    for (std::uint64_t left = seen_[block] & leading_[block]; left != 0; left &= left - 1)
      add_parts_with(static_cast<std::uint32_t>(block * 64 + static_cast<std::size_t>(std::countr_zero(left))));
  }
  std::ranges::sort(found_);
  return found_;
}

void Candidates::add_parts_with(std::uint32_t key) {
  for (const NeedPair& both : program_.pairs_with(key)) {
    if (!holds_somewhere(both.second)) continue;
    for (const PartNeeds& part : program_.parts_with(both)) {
      if (has(part)) found_.push_back(part.part);
    }
  }
}

bool Candidates::has(const PartNeeds& part) const {
  const auto needs = part.all();
  if (!std::ranges::all_of(needs, [&](std::uint32_t need) { return holds_somewhere(need); })) return false;
  auto item = items_.begin();
  for (const std::uint32_t need : needs) {
    const std::uint32_t block = need / 64;
    const std::uint64_t bit = std::uint64_t{1} << (need % 64);
    while (item != items_.end() && ((*item)[block] & bit) == 0) ++item;
    if (item == items_.end()) return false;
    ++item;
  }
  return true;
}

}  // namespace backlot::grammar
