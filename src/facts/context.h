// One document on its way to facts: its words, its mentions, and what the rules matched, sentence by sentence.
//
//   Context context(extractor_rules);                 // per thread; keeps its memory
//   context.read(document, text, mentions);
//   for (const Claim& c : context.claims("cast"))
//     if (const Mention* actor = c.mention("actor")) …
//
// A *claim* is a match seen as the fact that its rule makes: fields (captures and constants) by name. The extractors
// (cast.h, schedule.h, …) turn claims into facts: they resolve who is meant, which work, and what is said twice.
//
// A quotation is one item of its sentence, and its words are matched as a row of their own: speech tells facts too
// (“She has been offered the role,” said her agency), but no rule reads across its marks.
#pragma once

#include "backlot/article/document.h"
#include "backlot/facts/annotation.h"
#include "backlot/grammar/grammar.h"
#include "backlot/mentions/mentions.h"
#include "backlot/text/text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::facts {

class Context;

// A stretch of tokens [first, last) of one sentence.
struct Words {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool empty() const { return first >= last; }
};

inline bool overlap(Words a, Words b) { return a.first < b.last && b.first < a.last; }
// Tokens between two stretches; 0 where they overlap.
inline std::uint32_t distance(Words a, Words b) {
  if (overlap(a, b)) return 0;
  return a.first < b.first ? b.first - a.last : a.first - b.last;
}

struct Claim {
  const Context* context = nullptr;
  const grammar::Match* match = nullptr;
  const grammar::Making* making = nullptr;
  std::uint32_t sentence = 0;
  std::span<const grammar::Item> items;  // of the sentence, or of a quotation in it: what the match counts

  const grammar::Rule& rule() const { return *match->rule; }
  // The value of a constant field ("status=in talks"), or empty.
  std::string_view constant(std::string_view field) const;
  // The tokens of the first capture of that field; empty where it was not captured.
  Words words(std::string_view field) const;
  std::vector<Words> all_words(std::string_view field) const;
  // The first mention (of any kind) that stands inside the capture, or nullptr.
  const mentions::Mention* mention(std::string_view field) const;
  // All outermost mentions inside the captures of that field, in order ("Ji Su An, Sa Kang Hyun and Do Geum Hwa").
  std::vector<const mentions::Mention*> all_mentions(std::string_view field) const;
  // The words of the whole match.
  Words extent() const;
  Evidence evidence() const;
};

struct SentenceView {
  std::uint32_t index = 0;  // into Text::sentences
  article::BlockKind block = article::BlockKind::body;
  std::uint32_t block_index = 0;  // into Document::blocks
  std::span<const grammar::Item> items;
};

class Context {
 public:
  explicit Context(const grammar::Grammar& grammar);

  // Reads a document. The arguments are borrowed until the next read().
  void read(const article::Document& document, const text::Text& text, const mentions::Mentions& mentions);

  const article::Document& document() const { return *document_; }
  const text::Text& text() const { return *text_; }
  const mentions::Mentions& mentions() const { return *mentions_; }
  std::span<const SentenceView> sentences() const { return sentences_; }

  // The claims of one kind of fact, in the order of the text.
  std::span<const Claim> claims(std::string_view kind) const;
  // Those in one sentence.
  std::span<const Claim> claims(std::string_view kind, std::uint32_t sentence) const;

  // The outermost mention that starts at or holds token `t`, or nullptr.
  const mentions::Mention* mention_at(std::uint32_t t) const;
  // Outermost mentions inside tokens [first, last), in order; valid until the next read().
  std::span<const mentions::Mention* const> mentions_in(Words w) const;
  const mentions::Entity* entity(const mentions::Mention& m) const;
  // "Kim Soo Hyun", not "Kim".
  bool is_full_name(std::uint32_t entity) const { return mentions().entities[entity].name.contains(' '); }

  std::string_view written(Words w) const { return text_->written(w.first, w.last); }
  Span span(Words w) const;
  // Evidence of something found without a rule.
  Evidence evidence(Words w, std::string_view rule, float confidence) const;

 private:
  void index_mentions();
  void build_items();
  void build_speech();
  void match_rules();
  std::size_t slot_of_kind(std::string_view kind) const;

  const grammar::Grammar* grammar_;
  grammar::Matcher matcher_;
  const article::Document* document_ = nullptr;
  const text::Text* text_ = nullptr;
  const mentions::Mentions* mentions_ = nullptr;
  std::vector<grammar::Item> items_;
  std::vector<std::size_t> item_starts_;  // of each sentence in items_, and the end
  std::vector<SentenceView> sentences_;
  std::vector<SentenceView> speech_;  // the parts of sentences inside quotations
  std::vector<grammar::Match> matches_;
  std::vector<const SentenceView*> match_view_;
  std::vector<std::string> kinds_;               // of the grammar, sorted
  std::vector<std::uint32_t> kind_slots_;        // a hash table of places in kinds_, at most a quarter full
  std::vector<std::vector<Claim>> claims_;       // by kind
  std::vector<std::uint32_t> mention_of_token_;  // outermost mention of each token, or npos
  std::vector<const mentions::Mention*> outermost_;
  std::vector<std::uint32_t> outermost_from_;  // by token: the first of these that holds it or stands behind it
};

}  // namespace backlot::facts
