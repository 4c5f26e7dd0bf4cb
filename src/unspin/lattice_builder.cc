#include "backlot/unspin/lattice_builder.h"

#include "backlot/unspin/restorer.h"

#include <algorithm>

namespace backlot::unspin {

void LatticeBuilder::build(std::uint32_t first, std::uint32_t last, Lattice& out) const {
  out.clear();
  expressions_.start({.text = text_,
                      .around = around_,
                      .inventory = inventory_,
                      .model = model_,
                      .synonyms = synonyms_,
                      .sources = sources_,
                      .weights = weights_},
                     first, last);
  for (std::uint32_t token = first; token < last; ++token) {
    const std::uint32_t place = token - first;
    out.open();
    keep(token, place, out);
    if (sources_.lexicon || sources_.names) propose_measured(token, place, last, out);
    if (sources_.context) propose_synonyms(token, place, last, out);
    if (sources_.expressions) expressions_.propose(token, out);
  }
  out.close();
}

void LatticeBuilder::keep(std::uint32_t token, std::uint32_t place, Lattice& out) const {
  const text::Token& t = text_.tokens[token];
  const bool named = around_.place(token) == Place::korean && around_.is_syllable(token);
  const LanguageModel::Word word = named ? LanguageModel::Word{LanguageModel::name} : word_of(model_, t);
  const float kept = named || !sources_.lexicon ? 0 : weights_.kept * inventory_.kept(extend(0, around_.key(token)));
  out.edges.push_back({.first = place, .last = place + 1, .weight = kept, .candidate = nullptr, .kept = word});
}

// What forms that begin at the token may stand for.
void LatticeBuilder::propose_measured(std::uint32_t token, std::uint32_t place, std::uint32_t last,
                                      Lattice& out) const {
  PhraseKey key = 0;
  for (std::uint32_t end = token; end < last && end - token < longest_form; ++end) {
    key = extend(key, around_.key(end));
    const std::uint32_t form = inventory_.find(key);
    if (form == PhraseTable::none) break;
    propose(token, place, end + 1 - token, form, out);
  }
}

void LatticeBuilder::propose(std::uint32_t token, std::uint32_t place, std::uint32_t length, std::uint32_t form,
                             Lattice& out) const {
  std::uint32_t proposed = 0;
  for (const Candidate& candidate : inventory_.candidates(form)) {
    if (proposed == most_candidates) return;
    if (!admits(candidate, token, token + length)) continue;
    out.edges.push_back({.first = place,
                         .last = place + length,
                         .weight = weight_of(candidate, token, token + length),
                         .candidate = &candidate});
    ++proposed;
  }
}

void LatticeBuilder::propose_synonyms(std::uint32_t token, std::uint32_t place, std::uint32_t last,
                                      Lattice& out) const {
  const std::uint32_t longest = std::min(last - token, Synonyms::longest_term);
  for (std::uint32_t length = 1; length <= longest; ++length) {
    const text::Token& t = text_.tokens[token + length - 1];
    const Place where = around_.place(token + length - 1);
    if (t.is(text::punctuation) || where == Place::korean || where == Place::capital) return;
    for (const Candidate& c : synonyms_.of(text_, token, length, model_)) {
      out.edges.push_back({.first = place,
                           .last = place + length,
                           .weight = c.channel + weights_.restoring + weights_.synonym,
                           .candidate = &c});
    }
  }
}

bool LatticeBuilder::admits(const Candidate& candidate, std::uint32_t first, std::uint32_t last) const {
  const Place place = around_.place(first);
  const text::Token& token = text_.tokens[first];
  switch (candidate.use) {
    case Use::name_piece: return sources_.names && names_.support(first) != NameRuns::Support::none;
    case Use::title_word: return sources_.lexicon && place == Place::title && is_capital(token);
    case Use::given_name: return sources_.names && place != Place::title && is_capital(token) && before_capital(last);
    case Use::whole_name: return sources_.lexicon && is_capital(token);
    case Use::anywhere: break;
  }
  if (!sources_.lexicon || place == Place::korean) return false;
  return token.word != "%" || token.is(text::space_before);
}

bool LatticeBuilder::before_capital(std::uint32_t last) const {
  return last < text_.tokens.size() && is_capital(text_.tokens[last]) && text_.tokens[last].is(text::space_before);
}

// In a title, a form of which only the first word has a capital is a program's: "By the Way in which".
bool LatticeBuilder::small_after_capital(std::uint32_t first, std::uint32_t last) const {
  const auto small = [&](std::uint32_t t) { return !text_.tokens[t].is(text::capitalized); };
  return around_.place(first) == Place::title && last - first > 1 && !small(first) && small(last - 1);
}

// A title that is one word as written has nothing around it that could speak for another.
bool LatticeBuilder::fills_title(std::uint32_t first, std::uint32_t last) const {
  const std::int32_t title = around_.title_of(first);
  if (title < 0 || last - first > 1) return false;
  const Stretch stretch = around_.titles()[static_cast<std::size_t>(title)];
  return stretch.first == first && stretch.last == last;
}

float LatticeBuilder::weight_of(const Candidate& candidate, std::uint32_t first, std::uint32_t last) const {
  float weight = candidate.channel + weights_.restoring;
  if (candidate.origin == Origin::inflected) weight += weights_.inflected;
  if (candidate.origin == Origin::syllable) weight += weights_.guessed;
  if (candidate.use == Use::whole_name) weight += weights_.whole_name;
  if (candidate.use == Use::name_piece) {
    weight += weights_.syllable;
    if (names_.support(first) == NameRuns::Support::stranger) weight += weights_.stranger;
    if (sources_.document && names_.stands_in_headline(candidate.restored)) weight += weights_.headline;
  }
  const Place place = around_.place(first);
  if (candidate.use == Use::anywhere && place == Place::capital) weight += weights_.capital;
  if (place == Place::title) weight += weights_.title;
  if (place == Place::title && candidate.count + candidate.related <= 1) weight += weights_.once;
  if (fills_title(first, last)) weight += weights_.lone_title;
  if (small_after_capital(first, last)) weight += weights_.half_capital;
  if (text_.tokens[first].word == "%") weight += weights_.spaced_percent;
  return weight;
}

}  // namespace backlot::unspin
