#include "backlot/facts/spoken_of.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

constexpr float for_subject = 2.5F;
constexpr float for_object = 0.8F;
constexpr float for_owner = 0.6F;
constexpr float for_oblique = 0.4F;
constexpr std::size_t enough_seen = 48;  // beyond this those too far back are forgotten
constexpr std::size_t most_seen = 512;   // in the lines that are near: of sentences without an end the last ones

}  // namespace

float prominence(Place place) {
  switch (place) {
    case Place::subject: return for_subject;
    case Place::object: return for_object;
    case Place::owner: return for_owner;
    case Place::oblique: return for_oblique;
    default: return 0;
  }
}

bool is_company(Kind kind) { return kind == Kind::organization || kind == Kind::network || kind == Kind::group; }

SpokenOf::SpokenOf(const Context& context, const Clauses& clauses) : context_(context), clauses_(clauses) {
  count_lines();
}

void SpokenOf::count_lines() {
  const text::Text& text = context_.text();
  std::uint32_t line = 0;
  std::size_t q = 0;
  for (const text::Sentence& s : text.sentences) {
    while (q < text.quotations.size() && (text.quotations[q].parent >= 0 || text.quotations[q].last <= s.first)) ++q;
    const bool only_speech =
        q < text.quotations.size() && text.quotations[q].first <= s.first + 1 && text.quotations[q].last + 1 >= s.last;
    if (!only_speech) ++line;
    lines_.push_back(line);
  }
}

std::uint32_t SpokenOf::block_of(std::uint32_t token) const {
  return context_.sentences()[context_.text().sentence_of(token)].block_index;
}

Spot SpokenOf::spot(const Mention& mention) const {
  return {line_of(mention.first), block_of(mention.first), clauses_.at(mention).clause, mention.first};
}

// Whether words are quoted in the sentence of `token`.
bool SpokenOf::sentence_has_speech(std::uint32_t token) const {
  const text::Text& text = context_.text();
  const text::Sentence& s = text.sentences[text.sentence_of(token)];
  const auto q =
      std::ranges::partition_point(text.quotations, [&](const text::Quotation& x) { return x.last <= s.first; });
  return q != text.quotations.end() && q->first < s.last;
}

void SpokenOf::remember(std::uint32_t entity, std::uint32_t index, bool by_pronoun, mentions::Gender called) {
  const Mention& m = context_.mentions().all[index];
  const std::uint32_t line = line_of(m.first);
  Seen now{.entity = entity,
           .mention = index,
           .line = line,
           .block = block_of(m.first),
           .standing = clauses_.at(m),
           .by_pronoun = by_pronoun,
           .called = called};
  if (now.standing.place == Place::subject) {
    subject_line_ = line;
    now.spoke = sentence_has_speech(m.first);
    if (now.spoke) std::ranges::for_each(seen_, [](Seen& s) { s.spoke = false; });
  } else {
    now.fronted = subject_line_ != line;
  }
  const auto old = std::ranges::find_if(
      seen_, [&](const Seen& s) { return entity == no_entity ? s.mention == index : s.entity == entity; });
  if (old != seen_.end()) {
    // Named again in its own sentence in a lesser place, it remains what that sentence is about.
    now.spoke = now.spoke || old->spoke;
    if (called == mentions::Gender::unknown) now.called = old->called;
    if (old->line == line && prominence(old->standing.place) > prominence(now.standing.place))
      now.standing = old->standing;
    seen_.erase(old);
  }
  seen_.push_back(now);
  if (seen_.size() > enough_seen) std::erase_if(seen_, [&](const Seen& s) { return line - s.line > farthest_line; });
  if (seen_.size() > most_seen) seen_.erase(seen_.begin());
}

}  // namespace backlot::facts
