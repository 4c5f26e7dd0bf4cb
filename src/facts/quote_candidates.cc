#include "backlot/facts/quote_candidates.h"

#include "backlot/facts/quotation_shape.h"

#include <algorithm>

namespace backlot::facts {
namespace {

constexpr std::uint32_t max_aside_between_parts = 20;

Words item_words(const Paragraph& p, std::uint32_t first, std::uint32_t last) {
  return {p.items[first].first, p.items[last - 1].last};
}

std::optional<Words> captured(const Paragraph& p, const grammar::Match& m, std::string_view name) {
  const grammar::Capture* c = m.get(name);
  if (c == nullptr || c->first >= c->last) return std::nullopt;
  return item_words(p, c->first, c->last);
}

std::string_view constant(const grammar::Making& making, std::string_view field) {
  for (const auto& [name, value] : making.constants) {
    if (name == field) return value;
  }
  return {};
}

// A full stop inside the marks ends the writer's sentence too: what follows says nothing of this quotation, unless it
// goes on in small letters.
bool leads_on(const text::Text& text, const Candidate& c) {
  if (last_word(text, c) != ".") return true;
  return c.outer.last < text.tokens.size() && !text.tokens[c.outer.last].is(text::capitalized);
}

// Whether the words go on behind the marks for certain: “…,” Pyo reads; “…!” he beams.
bool must_go_on(const text::Text& text, const Candidate& c) {
  const std::string_view end = last_word(text, c);
  const bool small = c.outer.last < text.tokens.size() && !text.tokens[c.outer.last].is(text::capitalized);
  return end == "," || (small && (end == "!" || end == "?"));
}

// After “…!” and “…?” a new sentence may begin; after “…,” it cannot.
float doubt_of_end(const text::Text& text, const Candidate& c) {
  const std::string_view end = last_word(text, c);
  return end == "!" || end == "?" ? 0.05F : 0.0F;
}

}  // namespace

std::string_view last_word(const text::Text& text, const Candidate& c) {
  return last_mark(text, text.quotations[c.quotation]);
}

QuoteReading::QuoteReading(const Context& context, const Clauses& clauses, const Paragraph& paragraph)
    : context_(context), clauses_(clauses), paragraph_(paragraph) {
  const auto quotation = static_cast<std::size_t>(quotation_class());
  for (const grammar::Item& item : paragraph.items) {
    if (item.classes.test(quotation)) candidates.push_back({item.value, {item.first, item.last}, {}, 0, {}});
  }
}

void QuoteReading::apply(std::span<const grammar::Match> matches) {
  for (const grammar::Match& m : matches) {
    for (const grammar::Making& making : m.rule->makes) apply(m, making);
  }
}

Candidate* QuoteReading::at(std::uint32_t token) {
  const auto found = std::ranges::lower_bound(candidates, token, {}, [](const Candidate& c) { return c.outer.first; });
  return found == candidates.end() || found->outer.first != token ? nullptr : &*found;
}

std::optional<Words> QuoteReading::speaker(const grammar::Match& m, const grammar::Making& making) const {
  if (constant(making, "speaker") != "subject") return captured(paragraph_, m, "speaker");
  const auto cue = captured(paragraph_, m, "cue");
  const Words subject = cue ? clauses_.subject_of(cue->first) : Words{};
  return subject.empty() ? std::nullopt : std::optional(subject);
}

void QuoteReading::apply(const grammar::Match& m, const grammar::Making& making) {
  const auto quote = captured(paragraph_, m, "quote");
  Candidate* candidate = quote ? at(quote->first) : nullptr;
  if (candidate == nullptr) return;
  if (making.kind == "inscription") {
    candidate->inscription = std::max(candidate->inscription, m.rule->weight);
    return;
  }
  const auto who = speaker(m, making);
  const bool nobody = constant(making, "speaker") == "nobody";
  if (!who && !nobody) return;
  Proposal p;
  p.speaker = who.value_or(Words{});
  p.cue = captured(paragraph_, m, "cue").value_or(Words{});
  p.after = constant(making, "side") == "after";
  p.end = std::max({p.speaker.last, p.cue.last, candidate->outer.last});
  if (p.after && !leads_on(context_.text(), *candidate)) return;
  if (constant(making, "form") == "speech" && !must_go_on(context_.text(), *candidate)) return;
  const Words near = p.cue.empty() || constant(making, "speaker").empty() ? p.speaker : p.cue;
  const std::uint32_t distance = near.empty() ? 0
                                 : p.after    ? near.first - candidate->outer.last
                                              : candidate->outer.first - near.last;
  p.score = m.rule->weight - (p.after ? doubt_of_end(context_.text(), *candidate) : 0.0F) -
            0.005F * static_cast<float>(std::min(distance, 40U));
  p.rule = m.rule;
  if (!candidate->proposal || candidate->proposal->score < p.score) candidate->proposal = p;
}

bool continues(const Context& context, const Candidate& a, const Candidate& b) {
  if (!a.proposal || !a.proposal->after) return false;
  if (b.proposal && !overlap(b.proposal->speaker, a.proposal->speaker)) return false;
  if (b.outer.first < a.proposal->end || b.outer.first - a.proposal->end > max_aside_between_parts) return false;
  const auto& tokens = context.text().tokens;
  std::uint32_t end = b.outer.first;  // before the mark that ends the sentence, and what closes behind it
  while (end > a.proposal->end && tokens[end - 1].is(text::punctuation)) --end;
  for (std::uint32_t t = a.proposal->end; t < end; ++t) {
    const std::string_view w = tokens[t].word;
    if (w == "." || w == "!" || w == "?" || w == ";" || w == ":") return false;  // a sentence of its own between them
  }
  return true;
}

}  // namespace backlot::facts
