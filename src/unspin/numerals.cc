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

bool is_decimal(const text::Token& point, const text::Token& digits) {
  return point.word == "." && !point.is(text::space_before) && !digits.is(text::space_before) &&
         std::ranges::all_of(digits.word, unicode::ascii::is_digit);
}

}  // namespace

void Numerals::find(const text::Text& text, Findings& out) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t t = 0; t + length <= n; ++t) {
    const auto spelled = std::ranges::find(words, text.tokens[t].word);
    if (spelled == words.end() || !is_decimal(text.tokens[t + 1], text.tokens[t + 2])) continue;
    Candidate& made = made_.emplace_back();
    made.restored = std::to_string(spelled - words.begin()) + "." + std::string(text.tokens[t + 2].word);
    made.pieces = {made.restored};
    made.origin = Origin::numeral;
    out.all().push_back({t, t + length, &made, certainty});
  }
}

}  // namespace backlot::unspin
