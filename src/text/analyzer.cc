#include "backlot/text/analyzer.h"

#include "backlot/text/chars.h"
#include "backlot/text/dress.h"
#include "backlot/text/model.h"
#include "backlot/text/pretokenized.h"
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
  std::vector<Clue> clues;
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

void read_tokens(std::string_view source, std::span<const Segment> segments, Text& out,
                 std::vector<Stretch>& stretches) {
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

}  // namespace

Result<Analyzer> Analyzer::shipped() {
  auto model = Model::shipped();
  if (!model) return std::unexpected(model.error());
  return Analyzer(std::move(*model));
}

Analyzer::Analyzer(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

void Analyzer::analyze(std::string_view source, std::span<const Segment> segments, Text& out) const {
  Scratch& s = scratch();
  out.clear();
  out.source = source;
  if (segments.empty()) {
    lines_of(source, s.lines);
    segments = s.lines;
  }
  read_tokens(source, segments, out, s.stretches);
  s.pairer.start(source, out.tokens, out.quotations);
  for (const Stretch& stretch : s.stretches) {
    s.pairer.segment(stretch.first, stretch.last);
    const SentenceInput input{source, out.tokens, s.pairer.roles()};
    split_sentences(input, stretch.first, stretch.last, stretch.segment, segments[stretch.segment].titled,
                    out.sentences);
  }
  out.number_sentences();
  mark_starts(out);
  for (const Sentence& sentence : out.sentences) {
    model_->tag(std::span(out.tokens).subspan(sentence.first, sentence.last - sentence.first), out.arena, s.clues);
  }
}

}  // namespace backlot::text
