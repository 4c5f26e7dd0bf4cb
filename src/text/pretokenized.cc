#include "backlot/text/pretokenized.h"

#include "backlot/text/dress.h"
#include "backlot/text/quotations.h"

#include <algorithm>

namespace backlot::text {
namespace {

// Marks first words. Starts come in the order of the text, so that each token is passed over once.
class StartMarker {
 public:
  explicit StartMarker(Text& text) : text_(text) {}

  // Marks the first word at or after token `t`.
  void mark(std::uint32_t t) {
    word_ = std::max(word_, t);
    while (word_ < text_.tokens.size() && text_.tokens[word_].is(punctuation)) ++word_;
    if (word_ < text_.tokens.size()) text_.tokens[word_].shape |= sentence_start;
  }

 private:
  Text& text_;
  std::uint32_t word_ = 0;  // the last one marked, or one past the end
};

}  // namespace

void mark_starts(Text& text) {
  StartMarker of_sentences(text);
  for (const Sentence& s : text.sentences) of_sentences.mark(s.first);
  StartMarker of_quotations(text);
  for (const Quotation& q : text.quotations) of_quotations.mark(q.first);
}

void pretokenized(std::span<const Form> words, std::string& source, Text& out) {
  source.clear();
  out.clear();
  bool space = true;
  for (const Form& form : words) {
    Token t;
    t.begin = static_cast<std::uint32_t>(source.size());
    source += form.word;
    t.end = static_cast<std::uint32_t>(source.size());
    t.shape = space ? space_before : 0;
    out.tokens.push_back(t);
    space = form.space_after;
    if (space) source += ' ';
  }
  out.source = source;
  Dresser dresser(source, out.arena);
  for (Token& t : out.tokens) dresser.dress(t);
  const auto last = static_cast<std::uint32_t>(out.tokens.size());
  out.sentences.push_back({0, last, 0});
  QuotePairer pairer;
  pairer.start(source, out.tokens, out.quotations);
  pairer.segment(0, last);
  out.number_sentences();
  mark_starts(out);
}

}  // namespace backlot::text
