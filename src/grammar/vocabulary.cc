#include "backlot/grammar/vocabulary.h"

#include "backlot/grammar/hash.h"

#include <utility>

namespace backlot::grammar {
namespace {

constexpr unsigned number_bits = 20;
constexpr std::uint64_t numbers = (std::uint64_t{1} << number_bits) - 1;

}  // namespace

std::uint64_t Vocabulary::key_of(std::string_view word) { return hash_bytes(word) & ~numbers; }

// Where the word with this key is, or the free slot where it would be.
std::size_t Vocabulary::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (key >> number_bits) & mask;
  while (slots_[at] != 0 && (slots_[at] & ~numbers) != key) at = (at + 1) & mask;
  return at;
}

void Vocabulary::fetch(std::uint64_t key) const {
  __builtin_prefetch(&slots_[(key >> number_bits) & (slots_.size() - 1)]);
}

std::uint32_t Vocabulary::find(std::uint64_t key) const {
  return static_cast<std::uint32_t>(slots_[slot_of(key)] & numbers);
}

std::uint32_t Vocabulary::add(std::string_view word) {
  const std::uint64_t key = key_of(word);
  if (const std::uint64_t known = slots_[slot_of(key)]; known != 0) return static_cast<std::uint32_t>(known & numbers);
  if (2 * std::size_t{size_} >= slots_.size()) grow();
  slots_[slot_of(key)] = key | size_;
  return size_++;
}

void Vocabulary::grow() {
  const std::vector<std::uint64_t> old = std::exchange(slots_, std::vector<std::uint64_t>(2 * slots_.size()));
  for (const std::uint64_t slot : old) {
    if (slot != 0) slots_[slot_of(slot & ~numbers)] = slot;
  }
}

}  // namespace backlot::grammar
