#include "backlot/mentions/page.h"

#include "backlot/mentions/items.h"

#include <algorithm>

namespace backlot::mentions {

using text::Token;

void Page::start(const text::Text& text, Mentions& out) {
  text_ = &text;
  out_ = &out;
  out.all.clear();
  out.entities.clear();
  out.times.clear();
  out.numbers.clear();
  out.roles.clear();
  out.word_classes.clear();
  known_.clear();
  keys_.clear();
  for (const Token& t : text.tokens) lexicon::fetch(keys_.emplace_back(t.word));
  for (const lexicon::Key key : keys_) {
    known_.push_back(&lexicon::find(key));
    out.word_classes.push_back(classes_of_word(key, *known_.back()));
  }
  taken_.assign(text.tokens.size(), 0);
  headline_.assign(text.sentences.size(), 0);
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    headline_[s] = written_as_headline(text.sentences[s]) ? 1 : 0;
  }
}

// "Soma Hirakata as Conductor Ushio": a line of a cast, whose capitals are those of names.
bool Page::is_cast_line(const text::Sentence& s) const {
  constexpr std::uint32_t shortest_name = 2;
  constexpr std::uint32_t longest_name = 4;
  std::uint32_t t = s.first;
  while (t < s.last && text_->tokens[t].is(text::capitalized) &&
         (known_[t]->traits.any(given_names | family_names) || !known_[t]->traits.any(Trait::common | Trait::english)))
    ++t;
  const std::uint32_t length = t - s.first;
  return length >= shortest_name && length <= longest_name && t + 1 < s.last && text_->tokens[t].word == "as";
}

// Three plain words with a capital that they would not have elsewhere, and hardly one without.
bool Page::written_as_headline(const text::Sentence& s) const {
  if (is_cast_line(s)) return false;
  constexpr Traits names = given_names | family_names | Trait::place | Trait::month | Trait::weekday |
                           Trait::korean_syllable | Trait::title | Trait::rank;
  int capitals = 0;
  int plain = 0;
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    const Token& token = text_->tokens[t];
    const Traits traits = known_[t]->traits;
    if (token.word.size() < 2 || token.is(text::punctuation) || traits.has(Trait::title_small)) continue;
    if (token.is(text::capitalized)) {
      if (traits.any(Trait::common | Trait::english) && !traits.any(names) && !token.is(text::sentence_start))
        ++capitals;
    } else if (!token.is(text::number) && !token.is(text::mixed_case)) {
      ++plain;
    }
  }
  const bool titled = s.first < s.last && text_->tokens[s.first].is(text::in_titled);
  return titled ? capitals >= 1 && capitals > plain : capitals >= 3 && capitals > plain * 4;
}

bool Page::is_possessive(std::uint32_t t) const {
  if (t == 0 || token(t).is(text::space_before)) return false;
  return word(t) == "'s" || (word(t) == "'" && token(t - 1).word.ends_with('s'));
}

bool Page::opens_quote(std::uint32_t t) const {
  if (t >= size()) return false;
  const std::string_view w = word(t);
  return w == "\"" || w == "'" || w == "''" || w == "``" || w == "*";
}

bool Page::free(std::uint32_t first, std::uint32_t last) const {
  return std::find_if(taken_.begin() + first, taken_.begin() + last, [](std::uint8_t x) { return x != 0; }) ==
         taken_.begin() + last;
}

void Page::take(std::uint32_t first, std::uint32_t last, Kind kind) {
  std::fill(taken_.begin() + first, taken_.begin() + last, static_cast<std::uint8_t>(static_cast<int>(kind) + 1));
}

std::uint32_t Page::add(Kind kind, std::uint32_t first, std::uint32_t last, std::uint32_t value) {
  out_->all.push_back({kind, first, last, no_entity, value});
  take(first, last, kind);
  return static_cast<std::uint32_t>(out_->all.size() - 1);
}

Page::Phrase Page::phrase(std::uint32_t t, Traits traits) const {
  Phrase best;
  if (has(t, traits)) best = {1, known_[t]};
  if (!has(t, Trait::phrase)) return best;
  constexpr auto starts = text::capitalized | text::mixed_case | text::has_digit | text::punctuation;
  if ((token(t).shape & starts) == 0) return best;  // entries of several words are names
  const std::uint32_t end = std::min(end_of(t), t + lexicon::longest_phrase);
  lexicon::Key key(word(t));
  for (std::uint32_t i = t + 1; i < end && free(i); ++i) {
    key.add(word(i));
    const lexicon::Word& found = lexicon::find(key);
    if (found.traits.any(traits)) best = {i + 1 - t, &found};
  }
  return best;
}

}  // namespace backlot::mentions
