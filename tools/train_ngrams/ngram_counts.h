// Words to numbers, and how often each run of three numbers was seen.
#pragma once

#include "backlot/unspin/word_class.h"
#include "train_ngrams/corpus.h"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace backlot::ngrams {

using unspin::WordId;

// The words that have numbers of their own, from unspin::word_classes on, by the order of the alphabet.
class Vocabulary {
 public:
  // The words seen `fewest` times or more; where they are more than a number can tell apart, the most frequent ones.
  Vocabulary(const std::vector<Sentence>& sentences, std::uint32_t fewest);

  WordId id(const Word& word) const;
  std::size_t size() const { return ids_.size() + unspin::word_classes; }
  const std::unordered_map<std::string, WordId>& ids() const { return ids_; }
  // How many words of `sentences` fell into each class: what naming one of them costs.
  std::array<std::size_t, unspin::word_classes> kinds_of(const std::vector<Sentence>& sentences) const;

 private:
  std::unordered_map<std::string, WordId> ids_;
};

// A run of words and how often it was seen. The key holds 16 bits a word, the last one lowest.
struct Count {
  std::uint64_t key = 0;
  std::uint32_t seen = 0;
};

// The triples of all sentences, each between two marks of its begin and one of its end, sorted by key.
std::vector<Count> count_triples(const std::vector<Sentence>& sentences, const Vocabulary& vocabulary);

// How many different words stand before each of the runs, without their first word; sorted by key. Runs that start a
// sentence can have only one word before them: they keep what they were seen.
std::vector<Count> count_continuations(const std::vector<Count>& longer, int words);

}  // namespace backlot::ngrams
