#include "backlot/grammar/alphabet.h"

#include "backlot/grammar/hash.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

std::uint64_t hash_of(const Traits& t) {
  const std::uint64_t words = (std::uint64_t{t.word} << 32 | t.lemma) * 0x9E3779B97F4A7C15ULL;
  return mixed(words ^ mixed(t.classes * 32 + t.tag));
}

}  // namespace

Symbol Alphabet::symbol(const Item& item) {
  const Traits traits = conditions_->traits(item);
  Known& known = slot_of(traits);
  if (known.symbol != none) return known.symbol;
  const Symbol symbol = find_symbol(traits);
  known = {traits, symbol};
  if (2 * ++known_count_ >= known_.size()) grow();
  return symbol;
}

Alphabet::Known& Alphabet::slot_of(const Traits& traits) {
  const std::size_t mask = known_.size() - 1;
  std::size_t at = hash_of(traits) & mask;
  while (known_[at].symbol != none && known_[at].traits != traits) at = (at + 1) & mask;
  return known_[at];
}

void Alphabet::grow() {
  const std::vector<Known> old = std::exchange(known_, std::vector<Known>(2 * known_.size()));
  for (const Known& known : old) {
    if (known.symbol != none) slot_of(known.traits) = known;
  }
}

const Alphabet::Bits& Alphabet::base_of(const Traits& traits) {
  const Traits base{0, 0, traits.tag, traits.classes};
  auto& bucket = bases_[hash_of(base)];
  for (const auto& [known, bits] : bucket) {
    if (known == base) return bits;
  }
  bucket.emplace_back(base, Bits(blocks_));
  conditions_->fill_base(base, bucket.back().second);
  ++base_count_;
  return bucket.back().second;
}

Symbol Alphabet::find_symbol(const Traits& traits) {
  scratch_ = base_of(traits);
  conditions_->refine(traits, scratch_);
  return intern(scratch_);
}

Symbol Alphabet::intern(std::span<const std::uint64_t> wanted) {
  if (2 * (size_ + 1) >= by_bits_.size()) {
    by_bits_.assign(2 * by_bits_.size(), none);
    const std::size_t mask = by_bits_.size() - 1;
    for (Symbol s = 0; s < size_; ++s) {
      std::size_t at = hash_numbers(bits(s)) & mask;
      while (by_bits_[at] != none) at = (at + 1) & mask;
      by_bits_[at] = s;
    }
  }
  const std::size_t mask = by_bits_.size() - 1;
  std::size_t at = hash_numbers(wanted) & mask;
  for (; by_bits_[at] != none; at = (at + 1) & mask) {
    if (std::ranges::equal(bits(by_bits_[at]), wanted)) return by_bits_[at];
  }
  by_bits_[at] = static_cast<Symbol>(size_++);
  bits_.insert(bits_.end(), wanted.begin(), wanted.end());
  return by_bits_[at];
}

std::size_t Alphabet::bytes() const {
  return known_.size() * sizeof(Known) + by_bits_.size() * sizeof(Symbol) + (size_ + base_count_) * blocks_ * 8;
}

void Alphabet::clear() { *this = Alphabet(*conditions_); }

}  // namespace backlot::grammar
