#include "train_ngrams/ngram_counts.h"

#include <algorithm>
#include <set>

namespace backlot::ngrams {
namespace {

using Frequencies = std::unordered_map<std::string, std::uint32_t>;

constexpr std::size_t most_words = 65535 - unspin::word_classes;

Frequencies frequencies(const std::vector<Sentence>& sentences) {
  Frequencies seen;
  for (const Sentence& s : sentences) {
    for (const Word& w : s) {
      if (!unspin::class_of(w.folded)) ++seen[w.folded];
    }
  }
  return seen;
}

// Adds up the counts of equal keys, which stand together.
std::vector<Count> summed(std::vector<Count> counts) {
  std::ranges::sort(counts, {}, &Count::key);
  std::vector<Count> out;
  for (const Count& c : counts) {
    if (out.empty() || out.back().key != c.key) out.push_back({c.key, 0});
    out.back().seen += c.seen;
  }
  return out;
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Sentence>& sentences, std::uint32_t fewest) {
  const Frequencies seen = frequencies(sentences);
  std::vector<std::pair<std::string, std::uint32_t>> words(seen.begin(), seen.end());
  std::erase_if(words, [fewest](const auto& w) { return w.second < fewest; });
  std::ranges::sort(words, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (words.size() > most_words) words.resize(most_words);
  std::ranges::sort(words);
  WordId next = unspin::word_classes;
  for (const auto& [word, times] : words) ids_.emplace(word, next++);
}

WordId Vocabulary::id(const Word& word) const {
  if (const auto by_shape = unspin::class_of(word.folded)) return *by_shape;
  const auto found = ids_.find(word.folded);
  if (found != ids_.end()) return found->second;
  return word.capitalized ? unspin::unknown_name : unspin::unknown_word;
}

std::array<std::size_t, unspin::word_classes> Vocabulary::kinds_of(const std::vector<Sentence>& sentences) const {
  std::array<std::set<std::string>, unspin::word_classes> members;
  for (const Sentence& s : sentences) {
    for (const Word& w : s) {
      const WordId word = id(w);
      if (word < unspin::word_classes) members[word].insert(w.folded);
    }
  }
  std::array<std::size_t, unspin::word_classes> sizes{};
  std::ranges::transform(members, sizes.begin(), [](const auto& m) { return m.size(); });
  return sizes;
}

std::vector<Count> count_triples(const std::vector<Sentence>& sentences, const Vocabulary& vocabulary) {
  constexpr std::uint64_t three_words = 0xFFFFFFFFFFFFULL;
  constexpr std::uint64_t start = std::uint64_t{unspin::sentence_begin} << 16U | unspin::sentence_begin;
  std::vector<Count> triples;
  for (const Sentence& s : sentences) {
    std::uint64_t key = start;
    for (const Word& w : s) {
      key = (key << 16U | vocabulary.id(w)) & three_words;
      triples.push_back({key, 1});
    }
    triples.push_back({(key << 16U | unspin::sentence_end) & three_words, 1});
  }
  return summed(std::move(triples));
}

std::vector<Count> count_continuations(const std::vector<Count>& longer, int words) {
  const std::uint64_t mask = (std::uint64_t{1} << (16U * static_cast<unsigned>(words))) - 1;
  std::vector<Count> shorter;
  shorter.reserve(longer.size());
  for (const Count& c : longer) {
    const std::uint64_t key = c.key & mask;
    const bool at_start = words > 1 && key >> (16U * static_cast<unsigned>(words - 1)) == unspin::sentence_begin;
    shorter.push_back({key, at_start ? c.seen : 1});
  }
  return summed(std::move(shorter));
}

}  // namespace backlot::ngrams
