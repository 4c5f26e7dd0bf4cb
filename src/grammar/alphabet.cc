#include "backlot/grammar/alphabet.h"

#include "backlot/grammar/hash.h"

#include <utility>

namespace backlot::grammar {
namespace {

std::uint64_t hash_of(const Traits& t) {
  const std::uint64_t words = (std::uint64_t{t.word} << 32 | t.lemma) * 0x9E3779B97F4A7C15ULL;
  return mixed(words ^ mixed(t.classes * 32 + t.tag));
}

}  // namespace

Alphabet::Hashed::Hashed(const Traits& t) : traits(t), hash(hash_of(t)) {}

void Alphabet::symbols(std::span<const Item> items, std::vector<Symbol>& out) {
  words_.clear();
  for (const Item& item : items) words_.push_back(conditions_->words(item));
  items_.clear();
  for (std::size_t i = 0; i < items.size(); ++i) {
    items_.emplace_back(conditions_->traits(items[i], words_[i]));
    __builtin_prefetch(&known_[items_.back().hash & (known_.size() - 1)]);
  }
  out.clear();
  for (const Hashed& item : items_) {
    out.push_back(symbol(item));
    for (std::size_t block = 0; block < blocks_; block += 64 / sizeof(std::uint64_t))
      __builtin_prefetch(symbols_.flat() + out.back() * blocks_ + block);
  }
}

Symbol Alphabet::symbol(const Hashed& item) {
  Known& known = slot_of(item);
  if (known.symbol != none) return known.symbol;
  const Symbol symbol = find_symbol(item.traits);
  known = {item.traits, symbol};
  if (2 * ++known_count_ >= known_.size()) grow();
  return symbol;
}

Alphabet::Known& Alphabet::slot_of(const Hashed& item) {
  const std::size_t mask = known_.size() - 1;
  std::size_t at = item.hash & mask;
  while (known_[at].symbol != none && known_[at].traits != item.traits) at = (at + 1) & mask;
  return known_[at];
}

void Alphabet::grow() {
  const std::vector<Known> old = std::exchange(known_, std::vector<Known>(2 * known_.size()));
  for (const Known& known : old) {
    if (known.symbol != none) slot_of(Hashed(known.traits)) = known;
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
  return symbols_.intern(scratch_);
}

std::size_t Alphabet::bytes() const {
  return known_.size() * sizeof(Known) + symbols_.bytes() + base_count_ * blocks_ * 8;
}

void Alphabet::clear() { *this = Alphabet(*conditions_); }

}  // namespace backlot::grammar
