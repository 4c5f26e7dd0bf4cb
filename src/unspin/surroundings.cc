#include "backlot/unspin/surroundings.h"

#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>

namespace backlot::unspin {
namespace {

constexpr std::uint32_t longest_title = 12;  // tokens

// Written small inside titles. Spun forms of them ("within", "of their") are longer words and count as such.
constexpr text::WordSet<64> small_words(std::to_array<std::string_view>(
    {"a",    "an",     "the",  "of", "in", "on",   "at", "to", "for",  "and", "or",   "but", "by",
     "with", "within", "from", "as", "is", "into", "'s", "'",  "your", "my",  "upon", "over"}));

bool joined(const text::Token& left, const text::Token& right) {
  return right.begin - left.end <= 1 && right.is(text::space_before);
}

// A title between quotation marks: every word but the small ones has a capital, and no sentence ends in it.
bool is_title(const text::Text& text, const text::Quotation& quotation) {
  if (quotation.open || quotation.first >= quotation.last || quotation.last - quotation.first > longest_title)
    return false;
  std::uint32_t capitals = 0;
  std::uint32_t small = 0;
  for (std::uint32_t t = quotation.first; t < quotation.last; ++t) {
    const text::Token& token = text.tokens[t];
    if (token.is(text::punctuation) || token.is(text::has_digit)) continue;
    if (token.is(text::capitalized)) {
      ++capitals;
    } else if (!small_words.contains(token.word)) {
      ++small;
    }
  }
  const std::string_view last = text.tokens[quotation.last - 1].word;
  return capitals > 0 && small * 3 <= capitals && last != "," && last != ".";
}

}  // namespace

bool is_capital(const text::Token& token) { return token.is(text::capitalized) && !token.is(text::punctuation); }

void Surroundings::read(const text::Text& text, const Syllables& syllables) {
  const std::size_t n = text.tokens.size();
  places_.assign(n, Place::plain);
  syllable_.assign(n, false);
  title_of_.assign(n, -1);
  titles_.clear();
  keys_.clear();
  for (const text::Token& token : text.tokens) keys_.push_back(key_of(token.word));
  for (std::uint32_t t = 0; t < n; ++t) {
    const text::Token& token = text.tokens[t];
    if (token.is(text::in_titled)) {
      places_[t] = Place::heading;
    } else if (is_capital(token) && !token.is(text::sentence_start) && token.word != "i") {
      places_[t] = Place::capital;
    }
  }
  find_titles(text);
  find_names(text, syllables);
}

void Surroundings::find_titles(const text::Text& text) {
  for (const text::Quotation& q : text.quotations) {
    if (!is_title(text, q)) continue;
    for (std::uint32_t t = q.first; t < q.last; ++t) {
      places_[t] = Place::title;
      title_of_[t] = static_cast<std::int32_t>(titles_.size());
    }
    titles_.push_back({q.first, q.last});
  }
}

// A syllable counts where it has a capital; its neighbours with capitals then stand in a name, too.
void Surroundings::find_names(const text::Text& text, const Syllables& syllables) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t t = 0; t < n; ++t)
    syllable_[t] = is_capital(text.tokens[t]) && syllables.is_name_piece(text.tokens[t].word);
  const auto beside = [&](std::uint32_t left, std::uint32_t right) {
    return is_capital(text.tokens[left]) && is_capital(text.tokens[right]) &&
           joined(text.tokens[left], text.tokens[right]);
  };
  for (std::uint32_t t = 0; t + 1 < n; ++t) {
    if (!beside(t, t + 1) || (!syllable_[t] && !syllable_[t + 1])) continue;
    for (const std::uint32_t near : {t, t + 1}) {
      const bool starts = text.tokens[near].is(text::sentence_start) && !syllable_[near];  // "But Kang Tae Oh"
      if (places_[near] != Place::title && !starts) places_[near] = Place::korean;
    }
  }
}

Stretch Surroundings::run_of(const text::Text& text, std::uint32_t token) const {
  Stretch run{token, token + 1};
  while (run.first > 0 && is_capital(text.tokens[run.first - 1]) &&
         joined(text.tokens[run.first - 1], text.tokens[run.first]))
    --run.first;
  while (run.last < text.tokens.size() && is_capital(text.tokens[run.last]) &&
         joined(text.tokens[run.last - 1], text.tokens[run.last]))
    ++run.last;
  return run;
}

}  // namespace backlot::unspin
