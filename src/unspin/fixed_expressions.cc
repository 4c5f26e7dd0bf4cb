#include "backlot/unspin/fixed_expressions.h"

#include "backlot/unspin/restorer.h"

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
  words_.clear();
  parts_.clear();
  go_on({.run = expressions_.start(), .at = token, .weight = 0}, out);
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
  ++next.at;
  words_.push_back(token.word);
  arrive(next, out);
  words_.pop_back();
}

void FixedExpressions::replace(const Walk& walk, std::uint32_t length, const Candidate& candidate, float weight,
                               Lattice& out) {
  if (++steps_ > most_steps) return;
  Walk next = walk;
  for (const std::string& word : candidate.pieces) next.run = expressions_.next(next.run, word);
  if (!next.run.is_expression() && !next.run.goes_on()) return;
  next.weight += weight + view_->weights.restoring;
  next.at += length;
  words_.insert(words_.end(), candidate.pieces.begin(), candidate.pieces.end());
  parts_.push_back({walk.at - token_, length, &candidate});
  arrive(next, out);
  parts_.pop_back();
  words_.resize(words_.size() - candidate.pieces.size());
}

void FixedExpressions::arrive(const Walk& walk, Lattice& out) {
  if (walk.run.is_expression() && words_.size() > 1 && !parts_.empty()) {
    Candidate& made = made_.emplace_back();
    made.origin = Origin::expression;
    made.parts = parts_;
    for (const std::string_view word : words_) made.words.push_back(view_->model.find(word));
    out.edges.push_back({.first = token_ - first_,
                         .last = walk.at - first_,
                         .weight = walk.weight + view_->weights.expression,
                         .candidate = &made});
  }
  go_on(walk, out);
}

}  // namespace backlot::unspin
