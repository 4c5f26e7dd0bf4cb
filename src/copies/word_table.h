// What is known of a word, by its hash: frozen once built, asked once or twice for each word of a text.
//
//   WordTable table(&model, unspin::shipped_substitutions());
//   table.find(word_hash("movie")).sense == table.find(word_hash("film")).sense
//
// Substitutions are joined to senses as stars: pairs are taken by falling count, and a word hangs on the first original
// that hangs on nothing itself. Chains are never followed ("start" for "begin", "get" for "start"): they would join
// half of English. A word stands in one star only, so the two sides of a pair that was seldom seen may differ in sense.
#pragma once

#include "backlot/unspin/ngram_model.h"
#include "backlot/unspin/substitutions.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backlot::copies {

// 29 bits of text::hash_word, which the vocabulary of the n-gram model keeps too.
std::uint32_t word_hash(std::string_view folded);

class WordTable {
 public:
  static constexpr float highest_weight = 20;
  static constexpr float lowest_weight = 3;

  struct Entry {
    std::uint32_t hash = empty;
    std::uint32_t sense = 0;
    float weight = highest_weight;
    bool frequent = false;  // in the vocabulary of the model
  };

  // Without a `model` no word is frequent. Of the substitutions those of one word for one word are read, and the
  // inflected forms that follow from them.
  WordTable(const unspin::NgramModel* model, const unspin::Substitutions& substitutions);

  // A word never heard of has itself for its sense.
  Entry find(std::uint32_t hash) const {
    const Entry& at = entries_[place(hash)];
    return at.hash == hash ? at : Entry{.hash = hash, .sense = hash};
  }
  // The same without a copy; the sense of a word never heard of is left at 0.
  const Entry& known(std::uint32_t hash) const { return entries_[place(hash)]; }
  // Tells the processor that the word is asked for soon: the table is larger than its caches.
  void announce(std::uint32_t hash) const { __builtin_prefetch(&entries_[hash & (entries_.size() - 1)]); }

  // How often `written` was seen for `original`, over the reverse, each and a half; a natural logarithm. 0 where
  // neither.
  float swap_evidence(std::uint32_t original, std::uint32_t written) const;
  // Whether either was seen for the other.
  bool swapped(std::uint32_t one, std::uint32_t other) const { return count(one, other) + count(other, one) > 0; }

 private:
  static constexpr std::uint32_t empty = 0xFFFFFFFFU;

  void add_vocabulary(const unspin::NgramModel& model);
  void add_swaps(const unspin::Substitutions& substitutions);
  void add_senses();
  float count(std::uint32_t original, std::uint32_t written) const;
  Entry& entry(std::uint32_t hash);
  // Of the word, or of the empty entry where it would stand.
  std::size_t place(std::uint32_t hash) const {
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = hash & mask;
    while (entries_[at].hash != hash && entries_[at].hash != empty) at = (at + 1) & mask;
    return at;
  }

  std::vector<Entry> entries_;  // open addressing; their number is a power of two
  std::unordered_map<std::uint64_t, float> swaps_;
};

}  // namespace backlot::copies
