// The keys of a document: what it shares with its copies and with hardly any other document.
//
//   std::vector<Key> keys;
//   copy_keys(words, reader, keys);      // of its passages, verbatim and spun: two documents that share a passage of
//                                        // about fifty words share one, as a rule several; 40 of 330 words
//   story_keys(words, reader, keys);     // of what it tells: pairs of its rarest names and words
//
// Passages are sampled by winnowing (Schleimer, Wilkerson, Aiken 2003): of each window of consecutive fingerprints the
// smallest is a key, so that equal passages give equal keys wherever they stand. There are two kinds of fingerprints:
// of consecutive words, which verbatim copies keep, and of the words that a spinner leaves alone (names, numbers,
// function words), which a spun copy keeps in their order (as DSpin found).
//
// A pure function of the words: the same on any machine, so that keys may be stored and carried across a shuffle.
#pragma once

#include "backlot/copies/words.h"

#include <cstdint>
#include <span>
#include <vector>

namespace backlot::copies {

enum class KeyKind : std::uint8_t { passage, spun_passage, story };

// Sixty-two bits of a hash, and its kind in the two lowest.
struct Key {
  std::uint64_t bits = 0;
  KeyKind kind() const { return static_cast<KeyKind>(bits & 3U); }
  friend auto operator<=>(Key, Key) = default;
};

// Appends the keys of one document, each once, in rising order. A text of n words has at most n of each kind; one word
// repeated has one.
void copy_keys(std::span<const Word> words, const Reader& reader, std::vector<Key>& out);
void story_keys(std::span<const Word> words, const Reader& reader, std::vector<Key>& out);

// Where a key of a verbatim passage comes from: words [begin, end).
struct SampledPassage {
  Key key;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The passages behind the keys of KeyKind::passage, in the order of the text; a key may come again.
std::vector<SampledPassage> sampled_passages(std::span<const Word> words);

}  // namespace backlot::copies