#include "backlot/unspin/fixed_expressions.h"

#include "backlot/unspin/restorer.h"

#include <utility>

namespace backlot::unspin {

void FixedExpressions::start(const View& view, std::uint32_t first, std::uint32_t last) {
  view_.emplace(view);
  first_ = first;
  last_ = last;
}

bool FixedExpressions::is_plain(std::uint32_t token) const {
  const Place place = view_->around.place(token);
  return !view_->text.tokens[token].is(text::punctuation) && place != Place::korean && place != Place::capital;
}

void FixedExpressions::propose(std::uint32_t token, Lattice& out) {
  token_ = token;
  steps_ = 0;
  go_on({.run = expressions_.start(), .at = token, .weight = 0, .parts = {}, .words = {}}, out);
}

void FixedExpressions::go_on(const Walk& walk, Lattice& out) {
  if (walk.at >= last_ || !is_plain(walk.at) || !walk.run.goes_on()) return;
  keep(walk, out);
  PhraseKey key = 0;
  for (std::uint32_t end = walk.at; end < last_ && end - walk.at < Synonyms::longest_term; ++end) {
    const std::uint32_t length = end + 1 - walk.at;
    key = extend(key, view_->around.key(end));
    const std::uint32_t form = view_->inventory.find(key);
    if (form != PhraseTable::none && view_->sources.lexicon) {
      for (const Candidate& c : view_->inventory.candidates(form))
        if (c.use == Use::anywhere) replace(walk, length, c, c.channel, out);
    }
    if (!view_->sources.context) continue;
    for (const Candidate& c : view_->synonyms.of(view_->text, walk.at, length, view_->model))
      replace(walk, length, c, c.channel + view_->weights.synonym, out);
  }
}

// The token stands in the expression as it is, or, at its end, in another form.
void FixedExpressions::keep(const Walk& walk, Lattice& out) {
  const text::Token& token = view_->text.tokens[walk.at];
  Walk next = walk;
  next.run = expressions_.next(walk.run, token.word);
  if (!next.run.is_expression() && !next.run.goes_on()) next.run = expressions_.next(walk.run, token.lemma);
  next.weight += view_->inventory.kept(extend(0, view_->around.key(walk.at)));
  next.words.emplace_back(token.word);
  ++next.at;
  arrive(std::move(next), out);
}

void FixedExpressions::replace(const Walk& walk, std::uint32_t length, const Candidate& candidate, float weight,
                               Lattice& out) {
  if (++steps_ > most_steps) return;
  Walk next = walk;
  for (const std::string& word : words_of(candidate.restored)) {
    next.run = expressions_.next(next.run, word);
    next.words.push_back(word);
  }
  if (!next.run.is_expression() && !next.run.goes_on()) return;
  next.weight += weight + view_->weights.restoring;
  next.parts.push_back({walk.at - token_, length, &candidate});
  next.at += length;
  arrive(std::move(next), out);
}

void FixedExpressions::arrive(Walk walk, Lattice& out) {
  if (walk.run.is_expression() && walk.words.size() > 1 && !walk.parts.empty()) {
    Candidate& made = made_.emplace_back();
    made.origin = Origin::expression;
    made.parts = walk.parts;
    for (const std::string& word : walk.words) made.words.push_back(view_->model.find(word));
    out.edges.push_back({.first = token_ - first_,
                         .last = walk.at - first_,
                         .weight = walk.weight + view_->weights.expression,
                         .candidate = &made});
  }
  go_on(walk, out);
}

}  // namespace backlot::unspin
