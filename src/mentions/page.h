// A Text on its way to mentions: each token with what the lexicons say of it, and which tokens are taken already.
//
// The parts of the finder (times.h, titles.h, people.h, …) read a Page and add to its Mentions, the surest first; a
// token that one of them has claimed is not read by the next.
#pragma once

#include "backlot/mentions/lexicon.h"
#include "backlot/mentions/mentions.h"
#include "backlot/text/text.h"

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace backlot::mentions {

class Page {
 public:
  // Borrows both until the next start(). `out` is emptied.
  void start(const text::Text& text, Mentions& out);

  const text::Text& text() const { return *text_; }
  Mentions& out() { return *out_; }
  const Mentions& out() const { return *out_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_->tokens.size()); }

  const text::Token& token(std::uint32_t t) const { return text_->tokens[t]; }
  std::string_view word(std::uint32_t t) const { return text_->tokens[t].word; }  // folded
  std::string_view written(std::uint32_t t) const { return text_->written(text_->tokens[t]); }
  const lexicon::Word& known(std::uint32_t t) const { return *known_[t]; }
  // False past the end of the text, as are is(), capital() and free().
  bool has(std::uint32_t t, Traits traits) const { return t < known_.size() && known_[t]->traits.any(traits); }

  // Index of the sentence, and whether it is written in the capitals of a headline, which tell nothing about names.
  std::uint32_t sentence(std::uint32_t t) const { return token(t).sentence; }
  bool headline(std::uint32_t t) const { return headline_[sentence(t)] != 0; }
  bool same_sentence(std::uint32_t a, std::uint32_t b) const { return b < size() && sentence(a) == sentence(b); }
  // First and last + 1 token of the sentence of `t`.
  std::uint32_t begin_of(std::uint32_t t) const { return text_->sentences[sentence(t)].first; }
  std::uint32_t end_of(std::uint32_t t) const { return text_->sentences[sentence(t)].last; }

  // A capital that may be that of a name: of the word itself, not of the headline it stands in.
  bool capital(std::uint32_t t) const {
    return t < size() && token(t).is(text::capitalized) && !token(t).is(text::punctuation);
  }
  // A day of the week that cannot be a syllable of a name: "Sunday", "Sun.", not "Sun".
  bool weekday(std::uint32_t t) const {
    if (!has(t, Trait::weekday) || std::popcount(known(t).value) != 1) return false;  // "daily", "weekend"
    return word(t).size() > 4 || word(t).ends_with('.');
  }
  bool is(std::uint32_t t, std::string_view folded) const { return t < size() && word(t) == folded; }
  // A possessive clitic ('s, or the ' of a plural) that belongs to the word before it.
  bool possessive(std::uint32_t t) const { return t < size() && word(t).starts_with('\'') && is_possessive(t); }
  bool opens_quote(std::uint32_t t) const;

  bool free(std::uint32_t t) const { return t < taken_.size() && taken_[t] == 0; }
  bool free(std::uint32_t first, std::uint32_t last) const;
  void take(std::uint32_t first, std::uint32_t last, Kind kind);
  // The kind of mention that has taken token `t`, which is not free.
  Kind taken_by(std::uint32_t t) const { return static_cast<Kind>(taken_[t] - 1); }
  // Adds a mention and takes its tokens; returns its index.
  std::uint32_t add(Kind kind, std::uint32_t first, std::uint32_t last, std::uint32_t value = 0);

  // The longest entry of the lexicon that starts at token `t`, in tokens (0: none), with any of the traits.
  struct Phrase {
    std::uint32_t length = 0;
    const lexicon::Word* word = nullptr;
  };
  Phrase phrase(std::uint32_t t, Traits traits) const;

 private:
  bool is_possessive(std::uint32_t t) const;
  bool is_cast_line(const text::Sentence& s) const;
  bool written_as_headline(const text::Sentence& s) const;

  const text::Text* text_ = nullptr;
  Mentions* out_ = nullptr;
  std::vector<lexicon::Key> keys_;
  std::vector<const lexicon::Word*> known_;
  std::vector<std::uint8_t> headline_;
  std::vector<std::uint8_t> taken_;
};

}  // namespace backlot::mentions
