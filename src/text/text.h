// A document as words: tokens with tags and lemmas, sentences, quotations.
//
//   const Analyzer& analyzer = …;          // frozen, shared by all threads (analyzer.h)
//   Text text;                             // reused from document to document: keeps its memory
//   analyzer.analyze(document_text, segments, text);
//   for (const Sentence& s : text.sentences)
//     for (const Token& t : text.tokens_of(s)) use(t.word, t.lemma, t.tag);
//
// Offsets are bytes of the text as written. A Text borrows the string it was made from; that string must outlive it.
#pragma once

#include "backlot/text/arena.h"
#include "backlot/text/tag.h"
#include "backlot/unicode/span.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace backlot::text {

// A stretch of the text that sentences do not cross (a line). `titled` says that its capitals are those of a headline
// and tell nothing about names.
struct Segment {
  Span span;
  bool titled = false;
};

// What the letters of a token look like, as bits.
enum Shape : std::uint16_t {
  capitalized = 1,  // first letter upper case
  all_caps = 2,     // two letters or more, all upper case
  has_digit = 4,
  number = 8,  // digits with . , : only, or a number word ("nine", "third")
  punctuation = 16,
  hyphenated = 32,  // letters on both sides of a hyphen ("Ji-won", "sous-chef")
  space_before = 64,
  sentence_start = 128,  // first word of a sentence or of a quotation: its capital tells nothing
  mixed_case = 256,      // an upper-case letter after a lower-case one ("tvN", "McCarthy", "KakaoTV")
  non_latin = 512,       // Hangul, kana, Han, Arabic, …
  in_titled = 1024,      // inside a Segment with `titled`
};

// `word` and `lemma` borrow from the source, from Text::arena or from the model: as long as all three live and until
// the next analyze() they are valid, also after the Text was moved.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view word;   // folded: lower case, no accents, straight quotes (unicode::fold)
  std::string_view lemma;  // folded; equals `word` where nothing better is known
  Tag tag = Tag::x;
  std::uint16_t shape = 0;
  std::uint32_t sentence = 0;  // index into Text::sentences

  Span span() const { return {begin, end}; }
  bool is(Shape s) const { return (shape & s) != 0; }
};

// Tokens [first, last) of Text::tokens.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t segment = 0;  // index into the segments given to analyze()
};

// A stretch between quotation marks, which may hold several sentences and even paragraphs (a quotation that is opened
// again in the next paragraph is one). Sorted by begin; an inner quotation follows the one that holds it.
struct Quotation {
  Span outer;               // with its marks
  Span inner;               // without them
  std::uint32_t first = 0;  // tokens [first, last) between the marks
  std::uint32_t last = 0;
  std::int32_t parent = -1;  // index of the quotation it stands in
  bool open = false;         // the closing mark is missing: it ends with its segment
};

// Moved, not copied: its words are views into its own arena.
struct Text {
  std::string_view source;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;

  // Empties it; its memory is kept.
  void clear();

  std::span<const Token> tokens_of(const Sentence& s) const { return {tokens.data() + s.first, s.last - s.first}; }
  Span span_of(const Sentence& s) const { return {tokens[s.first].begin, tokens[s.last - 1].end}; }
  std::string_view written(const Token& t) const { return source.substr(t.begin, t.end - t.begin); }
  // The text from the first to the last of tokens [first, last), as written.
  std::string_view written(std::uint32_t first, std::uint32_t last) const {
    return first >= last ? std::string_view{}
                         : source.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
  }
  // Index of the sentence that holds token `t`; behind the last token that of the last sentence.
  std::uint32_t sentence_of(std::uint32_t t) const {
    return t < tokens.size() ? tokens[t].sentence : static_cast<std::uint32_t>(sentences.size() - 1);
  }
  // Sets Token::sentence; to be called whenever `sentences` were changed.
  void number_sentences();

  // Index of the innermost quotation that holds token `t` between its marks, or -1.
  std::int32_t quotation_of(std::uint32_t t) const;

  Arena arena;  // storage behind the words and lemmas that the source does not hold as they are
};

}  // namespace backlot::text
