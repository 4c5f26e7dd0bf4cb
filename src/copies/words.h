// A document as copies see it: its words as numbers, each with what a rewriter would do to it.
//
//   Reader reader(unspin::shipped_substitutions());          // frozen: one for all threads
//   Reader::Scratch scratch;                                 // one a thread
//   Words words = reader.read(document, scratch);            // headline and body; no bylines, credits, share buttons
//   words[7].same_word(other[9])                             // one word, however it is written
//   reader.sense(words[7]) == reader.sense(other[9])         // … or one is what spinners write for the other
//
// Four bytes a word: a million articles of 330 words fit into 1.3 GB, and a pair is verified without reading its texts
// again. Punctuation is no word; the pieces of a name are words of their own, however they are joined ("Se-ha",
// "Seha"). Equal words always have equal numbers; different ones share a number with a chance of 1 in 500 million.
#pragma once

#include "backlot/article/document.h"
#include "backlot/text/text.h"
#include "backlot/unicode/span.h"
#include "backlot/unspin/substitutions.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace backlot::copies {

// What is to be expected of a word in a rewritten text.
enum class WordKind : std::uint8_t {
  common,    // has synonyms: a spinner may swap it
  function,  // the, of, was: kept, and says little
  name,      // a capital inside a sentence: kept, as a rule
  number,    // has a digit, or is a number word: kept
};

// 29 bits of the hash of its folded spelling, its kind, and whether a sentence begins with it.
class Word {
 public:
  Word() = default;
  Word(std::uint32_t hash, WordKind kind, bool starts_sentence)
      : bits_((hash << 3U) | (static_cast<std::uint32_t>(kind) << 1U) | (starts_sentence ? 1U : 0U)) {}

  std::uint32_t hash() const { return bits_ >> 3U; }
  WordKind kind() const { return static_cast<WordKind>((bits_ >> 1U) & 3U); }
  bool starts_sentence() const { return (bits_ & 1U) != 0; }
  bool same_word(Word other) const { return hash() == other.hash(); }

 private:
  std::uint32_t bits_ = 0;
};

using Words = std::vector<Word>;

class Reader {
 public:
  struct Scratch {
    std::vector<text::Token> tokens;
    text::Arena arena;
  };

  explicit Reader(const unspin::Substitutions& substitutions);
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // The words of the blocks that hold the article, clitics apart as in text/tokenizer.h ("Ki's" is two words),
  // (`document.blocks` laid out, ingest/layout.h); of the whole text where there are no blocks. `spans`, where given,
  // gets the bytes of each word.
  Words read(const article::Document& document, Scratch& scratch, std::vector<Span>* spans = nullptr) const;

  // The number of the word that a spinner most probably started from, its own where none is known: equal for words that
  // the measured substitutions put for each other ("observe", "track"), in all their regular forms ("films", "movies").
  // A word has one sense and senses are not chained (word_table.h), so that not every known swap has equal senses; what
  // has is a known swap, or two words written for a third.
  std::uint32_t sense(Word word) const;

  // Whether spinners were seen to write either for the other.
  bool known_swap(Word one, Word other) const;

  // How many times more often spinners were seen to write `written` for `original` than the other way round, as a
  // natural logarithm; 0 where neither is known. Tells which of two texts is the copy.
  float swap_evidence(Word original, Word written) const;

  // Both of sense() and weight(), for one look-up.
  struct Look {
    std::uint32_t sense = 0;
    float weight = 0;
  };
  Look look(Word word) const;

  // The same of all words of a text, which takes a fifth of the time: `senses` and `weights` get one for each.
  void look(std::span<const Word> words, std::vector<std::uint32_t>& senses, std::vector<float>& weights) const;

  // What a word says about a text, in bits: −log2 of its share of clean English, between 3 ("the") and 20 (unknown
  // words, names and numbers). Frozen with the program, so that a verdict on two documents depends on them alone.
  float weight(Word word) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace backlot::copies
