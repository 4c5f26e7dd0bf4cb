#include "backlot/facts/quotation_shape.h"

#include <algorithm>

namespace backlot::facts {
namespace {

bool is_word(const text::Token& t) { return !t.is(text::punctuation); }

bool ends_a_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "..." || mark == "…" || mark == "," || mark == "-";
}

bool is_quotation_mark(std::string_view w) { return w == "'" || w == "\"" || w == "’" || w == "”"; }

}  // namespace

std::uint32_t word_count(const text::Text& text, std::uint32_t first, std::uint32_t last) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text.tokens.begin() + first, text.tokens.begin() + last, is_word));
}

std::string_view last_mark(const text::Text& text, const text::Quotation& q) {
  std::uint32_t t = q.last;
  while (t > q.first + 1 && is_quotation_mark(text.tokens[t - 1].word)) --t;
  return q.first < t ? text.tokens[t - 1].word : std::string_view();
}

bool is_whole_sentence(const text::Text& text, const text::Quotation& q, bool without_capitals) {
  if (q.first >= q.last) return false;
  const text::Token& first = text.tokens[q.first];
  const bool begins = first.is(text::capitalized) || first.is(text::has_digit) || without_capitals;
  return begins && ends_a_sentence(last_mark(text, q));
}

bool is_without_capitals(const text::Text& text) {
  constexpr std::size_t most_with_capital = 5;  // one of so many
  const auto capital = std::ranges::count_if(
      text.sentences, [&](const text::Sentence& s) { return text.tokens[s.first].is(text::capitalized); });
  return most_with_capital * static_cast<std::size_t>(capital) < text.sentences.size();
}

bool has_title_case(const text::Text& text, const text::Quotation& q) {
  constexpr std::size_t longer = 4;
  constexpr std::uint32_t longest_shouted_title = 3;
  int capitals = 0;
  const bool shouted =
      std::all_of(text.tokens.begin() + q.first, text.tokens.begin() + q.last,
                  [](const text::Token& t) { return !is_word(t) || t.is(text::all_caps) || t.word.size() == 1; });
  if (shouted && q.last - q.first > longest_shouted_title) return false;
  for (std::uint32_t t = q.first; t < q.last; ++t) {
    const text::Token& token = text.tokens[t];
    if (token.word == "!" || token.word == "?") return false;
    if (token.word == "." && t + 1 < q.last) return false;  // “A nap. Then Lear.” is two sentences
    if (token.is(text::capitalized)) ++capitals;
    if (!is_word(token) || token.is(text::capitalized) || token.is(text::has_digit)) continue;
    if (token.word.size() >= longer || token.tag == text::Tag::verb || token.tag == text::Tag::num ||
        token.tag == text::Tag::aux)
      return false;
  }
  return capitals >= 2;
}

}  // namespace backlot::facts
