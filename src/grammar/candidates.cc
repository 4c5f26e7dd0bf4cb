#include "backlot/grammar/candidates.h"

#include <algorithm>
#include <bit>

namespace backlot::grammar {

std::span<const std::uint32_t> Candidates::find(std::span<const Symbol> symbols) {
  std::ranges::fill(seen_, 0);
  for (const Symbol symbol : symbols) {
    const auto bits = alphabet_.bits(symbol);
    for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] |= bits[i];
  }
  const auto plain = program_.parts_without_key();
  found_.assign(plain.begin(), plain.end());
  for (std::size_t block = 0; block < seen_.size(); ++block) {
    for (std::uint64_t left = seen_[block]; left != 0; left &= left - 1)
      add_parts_with(static_cast<std::uint32_t>(block * 64 + static_cast<std::size_t>(std::countr_zero(left))), symbols);
  }
  std::ranges::sort(found_);
  return found_;
}

void Candidates::add_parts_with(std::uint32_t key, std::span<const Symbol> symbols) {
  if (key >= program_.key_count()) return;
  for (const std::uint32_t part : program_.parts_with(key)) {
    if (has_needs_of(program_.parts()[part], symbols)) found_.push_back(part);
  }
}

bool Candidates::has_needs_of(const Part& part, std::span<const Symbol> symbols) const {
  if (!std::ranges::all_of(part.needs, [&](std::uint32_t need) { return holds_somewhere(need); })) return false;
  auto need = part.needs.begin();
  for (const Symbol symbol : symbols) {
    if (alphabet_.holds(symbol, *need) && ++need == part.needs.end()) return true;
  }
  return false;
}

}  // namespace backlot::grammar
