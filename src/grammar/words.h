// Words as rules write them, and lists of them.
#pragma once

#include "backlot/grammar/pattern.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::grammar {

// As Item::word and Item::lemma are: lower case, no accents, straight quotes.
std::string folded(std::string_view word);

// The words of a quoted text, one an item, as the tokenizer cuts them: "don't" is `do` and `n't`.
std::vector<std::string> folded_words(std::string_view text);

// The words with a space between.
std::string joined(std::span<const std::string> words);

// What is wrong with a bare word that the tokenizer cuts: it would never match.
std::optional<std::string> not_one_word(std::string_view bare);

// The entries of a `list`, gathered and then made into one pattern.
//
// Single words become one condition, whose cost does not depend on how many there are. Entries of several words become
// a tree that shares their beginnings; of two entries of which one begins the other, the longer is tried first.
class WordList {
 public:
  void add_lemma(std::string folded) { lemmas_.push_back(std::move(folded)); }
  // One word is compared with the word alone; each of several with word or lemma ("take on" finds "takes on").
  void add_words(std::vector<std::string> words);
  void add(const WordList& other);
  bool empty() const { return lemmas_.empty() && words_.empty() && phrases_.empty(); }

  PatternPtr pattern() const;

 private:
  std::vector<std::string> lemmas_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::string>> phrases_;
};

inline constexpr std::size_t max_phrase_words = 20;

}  // namespace backlot::grammar
