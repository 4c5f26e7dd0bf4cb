#include "backlot/copies/word_table.h"

#include "backlot/text/hash.h"
#include "backlot/unicode/utf8.h"
#include "backlot/unspin/inflection.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

namespace backlot::copies {
namespace {

constexpr float inflected_share = 0.5F;  // of the count of the pair that was seen

std::uint32_t hash_of(std::uint64_t key) { return static_cast<std::uint32_t>(key) >> 3U; }

bool is_one_word(std::string_view text) { return !text.empty() && !text.contains(' '); }

std::uint64_t swap_key(std::uint32_t original, std::uint32_t written) {
  return std::uint64_t{original} << 32U | written;
}

}  // namespace

std::uint32_t word_hash(std::string_view folded) { return hash_of(text::hash_word(folded)); }

WordTable::WordTable(const unspin::NgramModel* model, const unspin::Substitutions& substitutions) {
  add_swaps(substitutions);
  const std::size_t known = 2 * swaps_.size() + (model != nullptr ? model->size() : 0);
  entries_.resize(std::bit_ceil(2 * known + 1));
  if (model != nullptr) add_vocabulary(*model);
  add_senses();
}

void WordTable::add_vocabulary(const unspin::NgramModel& model) {
  for (const unspin::VocabularySlot& slot : model.vocabulary()) {
    if (slot.check == 0) continue;
    Entry& word = entry(hash_of(slot.check));
    const float bits = -model.log_probability({}, slot.id) / std::log(2.0F);
    word.weight = std::clamp(bits, lowest_weight, highest_weight);
    word.frequent = true;
  }
}

void WordTable::add_swaps(const unspin::Substitutions& substitutions) {
  std::unordered_map<std::uint64_t, float> inflected;
  for (const unspin::Substitution& row : substitutions.rows()) {
    const auto seen = static_cast<float>(row.count);
    for (const unspin::WordPair& pair : unspin::inflected(row))
      inflected[swap_key(word_hash(pair.original), word_hash(pair.spun))] += seen * inflected_share;
    const std::string original = unicode::fold(row.original), spun = unicode::fold(row.spun);
    if (is_one_word(original) && is_one_word(spun) && original != spun)
      swaps_[swap_key(word_hash(original), word_hash(spun))] += seen;
  }
  swaps_.insert(inflected.begin(), inflected.end());  // what was seen itself stays as it was seen
}

void WordTable::add_senses() {
  std::vector<std::pair<std::uint64_t, float>> pairs(swaps_.begin(), swaps_.end());
  std::ranges::sort(pairs, [](const auto& a, const auto& b) {
    return std::tuple(-a.second, a.first) < std::tuple(-b.second, b.first);
  });
  std::unordered_map<std::uint32_t, bool> is_leaf;
  for (const auto& [key, seen] : pairs) {
    const auto original = static_cast<std::uint32_t>(key >> 32U), written = static_cast<std::uint32_t>(key);
    if (is_leaf.contains(written)) continue;  // hangs on another word, or others hang on it
    const auto [centre, added] = is_leaf.try_emplace(original, false);
    if (centre->second) continue;
    is_leaf[written] = true;
    entry(original);
    entry(written).sense = original;
  }
}

float WordTable::count(std::uint32_t original, std::uint32_t written) const {
  const auto found = swaps_.find(swap_key(original, written));
  return found == swaps_.end() ? 0 : found->second;
}

float WordTable::swap_evidence(std::uint32_t original, std::uint32_t written) const {
  return std::log((count(original, written) + 0.5F) / (count(written, original) + 0.5F));
}

WordTable::Entry& WordTable::entry(std::uint32_t hash) {
  Entry& at = entries_[place(hash)];
  if (at.hash == empty) at = {.hash = hash, .sense = hash};
  return at;
}

}  // namespace backlot::copies
