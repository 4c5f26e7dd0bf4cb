#include "backlot/text/analyzer.h"

#include "backlot/text/chars.h"
#include "backlot/text/dress.h"
#include "backlot/text/model.h"
#include "backlot/text/quotations.h"
#include "backlot/text/sentences.h"
#include "backlot/text/tokenizer.h"

namespace backlot::text {
namespace {

// The tokens of one segment.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t segment = 0;
};

// What a thread needs for its work and keeps from text to text.
struct Scratch {
  std::vector<Segment> lines;
  std::vector<Stretch> stretches;
  QuotePairer pairer;
};

Scratch& scratch() {
  thread_local Scratch s;
  return s;
}

bool is_blank(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const Char c = char_at(line, at);
    if (!c.space()) return false;
    at += c.length;
  }
  return true;
}

void lines_of(std::string_view source, std::vector<Segment>& out) {
  out.clear();
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    if (!is_blank(source.substr(begin, end - begin))) {
      out.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, false});
    }
    begin = end + 1;
  }
}

void read_tokens(std::string_view source, std::span<const Segment> segments, Text& out, std::vector<Stretch>& stretches) {
  stretches.clear();
  Dresser dresser(source, out.arena);
  for (std::uint32_t s = 0; s < segments.size(); ++s) {
    const auto first = static_cast<std::uint32_t>(out.tokens.size());
    tokenize(source, segments[s].span, out.tokens);
    for (std::size_t t = first; t < out.tokens.size(); ++t) {
      dresser.dress(out.tokens[t]);
      if (segments[s].titled) out.tokens[t].shape |= in_titled;
    }
    if (first < out.tokens.size()) stretches.push_back({first, static_cast<std::uint32_t>(out.tokens.size()), s});
  }
}

// Marks the first word of [first, last), if there is one before the next mark that is no opening one.
void mark_start(Text& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (text.tokens[t].is(punctuation)) continue;
    text.tokens[t].shape |= sentence_start;
    return;
  }
}

}  // namespace

Result<Analyzer> Analyzer::shipped() {
  auto model = Model::shipped();
  if (!model) return std::unexpected(model.error());
  return Analyzer(std::move(*model));
}

Analyzer::Analyzer(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

void Analyzer::analyze(std::string_view source, std::span<const Segment> segments, Text& out) const {
  Scratch& s = scratch();
  out.source = source;
  out.tokens.clear();
  out.sentences.clear();
  out.quotations.clear();
  out.arena.clear();
  if (segments.empty()) {
    lines_of(source, s.lines);
    segments = s.lines;
  }
  read_tokens(source, segments, out, s.stretches);
  s.pairer.start(source, out.tokens, out.quotations);
  for (const Stretch& stretch : s.stretches) {
    s.pairer.segment(stretch.first, stretch.last);
    const SentenceInput input{source, out.tokens, s.pairer.roles()};
    split_sentences(input, stretch.first, stretch.last, stretch.segment, segments[stretch.segment].titled, out.sentences);
  }
  for (const Sentence& sentence : out.sentences) mark_start(out, sentence.first, sentence.last);
  for (std::uint32_t t = 0; t < out.tokens.size(); ++t) {
    const QuoteRole role = s.pairer.roles()[t];
    if (role == QuoteRole::opens || role == QuoteRole::reopens) mark_start(out, t + 1, static_cast<std::uint32_t>(out.tokens.size()));
  }
  for (const Sentence& sentence : out.sentences) {
    model_->tag(source, std::span(out.tokens).subspan(sentence.first, sentence.last - sentence.first), out.arena);
  }
}

}  // namespace backlot::text
