#include "backlot/mentions/weekdays.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int days_of_week = 7;

bool is_range_word(const Page& page, std::uint32_t t) {
  return page.is(t, "to") || page.is(t, "through") || page.is(t, "thru") || page.is(t, "till") || page.is(t, "until");
}

bool is_dash(const Page& page, std::uint32_t t) { return page.is(t, "-") || page.is(t, "--"); }

bool joins_days(const Page& page, std::uint32_t t) {
  return page.is(t, "and") || page.is(t, "&") || page.is(t, ",") || page.is(t, "/") || page.is(t, "plus") ||
         is_dash(page, t);
}

bool is_month(const Page& page, std::uint32_t t) {
  return page.has(t, Trait::month) &&
         (page.capital(t) || (t + 1 < page.size() && page.token(t + 1).is(text::has_digit)));
}

// "Monday Club", "Odd Monday": a day beside a plain word in capitals is part of a name.
bool is_in_name(const Page& page, std::uint32_t t) {
  if (page.headline(t) || !page.capital(t) || page.token(t).is(text::all_caps)) return false;
  const auto plain_capital = [&](std::uint32_t i) {
    const text::Token& token = page.token(i);
    return page.free(i) && token.is(text::capitalized) && !token.is(text::all_caps) &&
           !token.is(text::sentence_start) && page.has(i, Trait::english | Trait::group_noun) &&
           !page.has(i, Trait::weekday | Trait::month | Trait::number | given_names | family_names | Trait::common);
  };
  const bool next = t + 1 < page.end_of(t) && plain_capital(t + 1);
  return next || (t > page.begin_of(t) && plain_capital(t - 1));
}

// "9 p.m.", "9pm", "21:10", "8/7c", "7.30": digits that are an hour.
bool is_hour(const Page& page, std::uint32_t t) {
  if (t >= page.size() || !page.token(t).is(text::has_digit)) return false;
  const std::string_view w = page.word(t);
  if (w.ends_with('m') || w.ends_with('c') || w.find_first_of(":./") != std::string_view::npos) return true;
  return page.is(t + 1, "p.m.") || page.is(t + 1, "a.m.") || page.is(t + 1, "pm") || page.is(t + 1, "am");
}

bool is_part_of_day(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 8> words = {"night",  "nights",  "evening",   "evenings",
                                                            "midday", "morning", "afternoon", "mornings"};
  return t < page.size() && std::ranges::find(words, page.word(t)) != words.end();
}

// What stands beside a day only: another one, a month, a date.
bool is_beside_day(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return false;
  return is_month(page, t) || page.token(t).is(text::has_digit) || page.is(t, "/") || page.is(t, "&") ||
         is_dash(page, t);
}

// "Sun and Mon", "Sat, Sun", "Mon to Sat": another day behind a joint. A hyphen may join syllables.
bool is_joined_to_day(const Page& page, std::uint32_t t, int step) {
  const auto at = [&](int n) { return static_cast<std::uint32_t>(static_cast<int>(t) + step * n); };
  if (step < 0 && t < 2) return false;
  return (joins_days(page, at(1)) || is_range_word(page, at(1))) && page.has(at(2), Trait::weekday) &&
         page.capital(at(2));
}

// "Sun", "Mon", "Sat", "Tue": a day only beside another one, a date or an hour, or after "every"; elsewhere a syllable
// of a name or a verb.
bool is_short_day(const Page& page, std::uint32_t t) {
  const auto name = [&](std::uint32_t i) {
    return page.capital(i) && page.has(i, Trait::korean_syllable | Trait::korean_family) && !is_month(page, i);
  };
  const bool first = t == page.begin_of(t);
  if (name(t + 1) || (!first && name(t - 1))) return false;
  if (is_beside_day(page, t + 1) || is_joined_to_day(page, t, 1)) return true;
  if (page.is(t + 1, ",") && (is_month(page, t + 2) || is_hour(page, t + 2))) return true;
  if (first) return false;
  if (is_joined_to_day(page, t, -1) || is_beside_day(page, t - 1)) return true;
  if (page.is(t - 1, "every") || page.is(t - 1, "each")) return true;
  if (page.is(t + 1, "at") && (is_hour(page, t + 2) || page.has(t + 2, Trait::number))) return true;
  const bool syllable = page.has(t, Trait::korean_syllable | given_names);
  return !syllable && (is_part_of_day(page, t + 1) || page.is(t - 1, "(") || page.is(t - 1, "on"));
}

// The days from the first to the last: "Mon-Fri".
std::uint8_t days_between(std::uint8_t from, std::uint8_t to) {
  std::uint8_t bits = from;
  unsigned day = 0;
  while (day < days_of_week && (from >> day & 1U) == 0) ++day;
  for (int i = 0; i < days_of_week; ++i) {
    bits |= static_cast<std::uint8_t>(1U << day);
    if ((to >> day & 1U) != 0) break;
    day = (day + 1) % days_of_week;
  }
  return bits;
}

// "Monday-Tuesday", "Mon.-Fri."
std::uint8_t joined_bits(std::string_view word) {
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  std::uint8_t bits = 0;
  int count = 0;
  for (std::size_t at = 0; at <= word.size(); ++count) {
    const std::size_t joint = std::min(word.find('-', at), word.size());
    const lexicon::Word& part = lexicon::find(word.substr(at, joint - at));
    if (!part.traits.has(Trait::weekday)) return 0;
    last = static_cast<std::uint8_t>(part.value);
    first = count == 0 ? last : first;
    bits |= last;
    at = joint + 1;
  }
  return count == 2 ? days_between(first, last) : bits;
}

// "from Mondays and Tuesdays to Wednesdays and Thursdays" moves; "Mondays through Fridays" lasts.
bool is_range(const Page& page, const Days& days, std::uint32_t t) {
  if (days.words != 1 || !is_single_day(days.bits)) return false;  // "nightly until Thursday"
  if (is_dash(page, t)) return true;
  if (!is_range_word(page, t)) return false;
  return !days.plural || !page.is(t, "to") || days.last < 2 || !page.is(days.last - 2, "from");
}

bool is_plural(std::string_view word) {
  return word.ends_with("days") || word.ends_with("ends") || word.ends_with("nights");
}

}  // namespace

std::uint8_t weekday_bits(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return 0;
  if (page.has(t, Trait::weekday)) {
    const auto bits = static_cast<std::uint8_t>(page.known(t).value);
    if (is_in_name(page, t) || (is_single_day(bits) && !page.weekday(t) && !is_short_day(page, t))) return 0;
    // Those who write all small: "fridays", "fri oct 10", "sat/sun".
    const bool joined = page.is(t + 1, "/") && page.has(t + 2, Trait::weekday);
    const bool small = page.word(t).size() > 5 || page.has(t + 1, Trait::month) || is_hour(page, t + 1) || joined;
    return page.capital(t) || small || !is_single_day(bits) ? bits : std::uint8_t{0};  // "weekend"
  }
  return page.token(t).is(text::hyphenated) && page.capital(t) ? joined_bits(page.word(t)) : std::uint8_t{0};
}

Days read_days(const Page& page, std::uint32_t t) {
  Days days;
  days.bits = weekday_bits(page, t);
  if (days.bits == 0) return days;
  const auto count_word = [&](std::uint32_t at) {
    ++days.words;
    if (!is_single_day(weekday_bits(page, at))) days.words += page.word(at).contains('-') ? 1 : 0;
    days.plural = days.plural || is_plural(page.word(at));
    days.last = at + 1;
  };
  count_word(t);
  for (std::uint32_t at = days.last; at + 1 < page.size() && page.same_sentence(t, at + 1);) {
    const std::uint32_t next = joins_days(page, at) && page.is(at + 1, "and") ? at + 2 : at + 1;
    const std::uint8_t more = weekday_bits(page, next);
    const bool range = is_range(page, days, at);
    if (more == 0 || (!joins_days(page, at) && !range)) break;
    const bool dated =
        next + 1 < page.size() && (is_month(page, next + 1) || (page.is(next + 1, ",") && is_month(page, next + 2)));
    if (dated) break;  // "on Monday and Tuesday, May 14"
    days.bits = range ? days_between(days.bits, more) : static_cast<std::uint8_t>(days.bits | more);
    count_word(next);
    at = days.last;
  }
  return days;
}

}  // namespace backlot::mentions
