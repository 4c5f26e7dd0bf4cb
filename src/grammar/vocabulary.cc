#include "backlot/grammar/vocabulary.h"

#include "backlot/grammar/hash.h"

#include <utility>

namespace backlot::grammar {
namespace {

std::uint32_t hash_of(std::string_view word) { return static_cast<std::uint32_t>(hash_bytes(word)); }

}  // namespace

std::string_view Vocabulary::word(std::uint32_t number) const {
  return std::string_view(letters_).substr(ends_[number - 1], ends_[number] - ends_[number - 1]);
}

// Where the word is, or the free slot where it would be.
std::size_t Vocabulary::slot_of(std::string_view wanted, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != 0 && (slots_[at].hash != hash || word(slots_[at].number) != wanted)) at = (at + 1) & mask;
  return at;
}

std::uint32_t Vocabulary::find(std::string_view word) const { return slots_[slot_of(word, hash_of(word))].number; }

std::uint32_t Vocabulary::add(std::string_view word) {
  const std::uint32_t hash = hash_of(word);
  const Slot known = slots_[slot_of(word, hash)];
  if (known.number != 0) return known.number;
  if (2 * size() >= slots_.size()) grow();
  const auto number = static_cast<std::uint32_t>(size());
  letters_ += word;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  slots_[slot_of(word, hash)] = {hash, number};
  return number;
}

void Vocabulary::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace backlot::grammar
