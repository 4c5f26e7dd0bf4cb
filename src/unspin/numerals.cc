#include "backlot/unspin/numerals.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::unspin {
namespace {

constexpr std::array<std::string_view, 11> words{"zero", "one",   "two",   "three", "four", "five",
                                                 "six",  "seven", "eight", "nine",  "ten"};

constexpr std::uint32_t length = 3;  // tokens: seven . 8

// The digits of a word: "8" of "8" and of "eight"; empty of any other.
std::string digits_of(std::string_view word) {
  const auto spelled = std::ranges::find(words, word);
  if (spelled != words.end()) return std::to_string(spelled - words.begin());
  return std::ranges::all_of(word, unicode::ascii::is_digit) ? std::string(word) : std::string();
}

bool is_point(const text::Token& point, const text::Token& next) {
  return point.word == "." && !point.is(text::space_before) && !next.is(text::space_before);
}

bool is_spelled(const text::Token& token) { return !unicode::ascii::is_digit(token.word.front()); }

// "6.Three %": where the second half is spelled the point might as well end a sentence, unless what is counted follows.
bool is_counted(const text::Text& text, std::uint32_t t) {
  static constexpr std::array<std::string_view, 6> units{"%", "percent", "per", "million", "billion", "points"};
  return t < text.tokens.size() && std::ranges::find(units, text.tokens[t].word) != units.end();
}

}  // namespace

void Numerals::find(const text::Text& text, Findings& out) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t t = 0; t + length <= n; ++t) {
    const text::Token& whole = text.tokens[t];
    const text::Token& part = text.tokens[t + 2];
    if (!is_point(text.tokens[t + 1], part) || (!is_spelled(whole) && !is_spelled(part))) continue;
    const std::string before = digits_of(whole.word), after = digits_of(part.word);
    if (before.empty() || after.empty() || (is_spelled(part) && !is_counted(text, t + 3))) continue;
    Candidate& made = made_.emplace_back();
    made.restored = before + "." + after;
    made.pieces = {made.restored};
    made.origin = Origin::numeral;
    out.all().push_back({t, t + length, &made, certainty});
  }
}

}  // namespace backlot::unspin
