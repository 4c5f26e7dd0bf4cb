#include "backlot/facts/genre.h"

#include "backlot/mentions/lexicon.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Trait;

// "six-part", "90-minute", "Friday-Saturday": the words that it is joined from are a number or a day.
bool counts(const text::Token& token) {
  const std::string_view word = token.word;
  const mentions::Traits first = mentions::lexicon::find(word.substr(0, word.find('-'))).traits;
  return first.any(Trait::number | Trait::weekday | Trait::ordinal) || token.is(text::has_digit);
}

// Adjectives tell a genre only where they are known to: "medical", but not "ambitious".
bool tells(const text::Token& token) {
  const mentions::Traits traits = mentions::lexicon::find(token.word).traits;
  if (traits.has(Trait::no_genre) || counts(token)) return false;
  if (traits.has(Trait::genre) || traits.has(Trait::work_noun)) return true;
  return token.tag == text::Tag::noun && !traits.has(Trait::network) && !token.is(text::capitalized);
}

}  // namespace

std::optional<std::string> genre_of(const Context& context, Words phrase) {
  const auto& tokens = context.text().tokens;
  std::uint32_t first = phrase.last;
  // From the end, as far as the words tell it; the noun itself need not.
  while (first > phrase.first && (tells(tokens[first - 1]) || first == phrase.last)) --first;
  const bool told = std::any_of(tokens.begin() + first, tokens.begin() + phrase.last, tells);
  if (!told) return std::nullopt;
  return unicode::fold(context.written({first, phrase.last}));
}

}  // namespace backlot::facts
