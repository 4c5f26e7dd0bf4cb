#include "backlot/text/pretokenized.h"

#include "backlot/text/dress.h"
#include "backlot/text/quotations.h"

namespace backlot::text {
namespace {

// Marks the first word at or after token `t`.
void mark_start(Text& text, std::uint32_t t) {
  while (t < text.tokens.size() && text.tokens[t].is(punctuation)) ++t;
  if (t < text.tokens.size()) text.tokens[t].shape |= sentence_start;
}

}  // namespace

void mark_starts(Text& text) {
  for (const Sentence& s : text.sentences) mark_start(text, s.first);
  for (const Quotation& q : text.quotations) mark_start(text, q.first);
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
