#include "backlot/mentions/dates.h"

#include "backlot/mentions/digits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::mentions {
namespace {

constexpr int days_of_week = 7;
constexpr std::uint8_t weekend_bits = 96;

bool is_single_day(std::uint32_t bits) { return bits != 0 && (bits & (bits - 1)) == 0; }

// 1…31 of "22", "22nd"; 0 where there is none.
int day_number(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return 0;
  std::string_view w = page.word(t);
  if (w.size() > 2 && (w.ends_with("st") || w.ends_with("nd") || w.ends_with("rd") || w.ends_with("th")))
    w.remove_suffix(2);
  const int day = whole_number(w).value_or(0);
  return w.size() <= 2 && day >= 1 && day <= 31 ? day : 0;
}

int year_number(const Page& page, std::uint32_t t) {
  if (t >= page.size() || page.word(t).size() != 4) return 0;
  const int year = whole_number(page.word(t)).value_or(0);
  return year >= 1900 && year < 2100 ? year : 0;
}

// "may" and "march" are verbs too: a capital, or "May" inside a sentence.
bool is_month(const Page& page, std::uint32_t t) {
  return t < page.size() && page.has(t, Trait::month) && page.capital(t);
}

// ", 2024" or "2024" from `t` on.
std::uint32_t read_year(const Page& page, std::uint32_t t, Time& time) {
  const std::uint32_t at = page.is(t, ",") || page.is(t, "of") ? t + 1 : t;
  if (const int year = year_number(page, at)) return time.year = static_cast<std::int16_t>(year), at + 1;
  return t;
}

// The end of a range ("8–14", "8 to 14"): skipped.
std::uint32_t skip_range(const Page& page, std::uint32_t t) {
  const bool range = page.is(t, "-") || page.is(t, "--");
  return range && day_number(page, t + 1) != 0 ? t + 2 : t;
}

// "March 22, 2024", "May 2024", "22 March 2024", "22nd of March"; returns one past it, or `t`.
std::uint32_t read_month_and_day(const Page& page, std::uint32_t t, Time& time) {
  if (is_month(page, t)) {
    const int day = day_number(page, t + 1);
    time.month = static_cast<std::int8_t>(page.known(t).value);
    if (day == 0) return read_year(page, t + 1, time);
    time.day = static_cast<std::int8_t>(day);
    return read_year(page, skip_range(page, t + 2), time);
  }
  const int day = day_number(page, t);
  if (day == 0) return t;
  std::uint32_t at = skip_range(page, t + 1);
  if (page.is(at, "of")) ++at;
  if (!is_month(page, at)) return t;
  time.day = static_cast<std::int8_t>(day);
  time.month = static_cast<std::int8_t>(page.known(at).value);
  return read_year(page, at + 1, time);
}

// 2024-09-20, 2024.06.07, 10.09.2024, 23/10/2024
bool read_numeric(std::string_view w, Time& time) {
  if (w.size() < 8 || w.size() > 10) return false;
  const std::size_t one = w.find_first_of("-./");
  if (one == std::string_view::npos) return false;
  const std::size_t two = w.find(w[one], one + 1);
  if (two == std::string_view::npos) return false;
  const auto a = whole_number(w.substr(0, one));
  const auto b = whole_number(w.substr(one + 1, two - one - 1));
  const auto c = whole_number(w.substr(two + 1));
  if (!a || !b || !c) return false;
  const bool year_first = one == 4;
  const int year = year_first ? *a : *c;
  int month = *b;
  int day = year_first ? *c : *a;
  if (month > 12 && day <= 12) std::swap(month, day);  // the American order
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  time.year = static_cast<std::int16_t>(year);
  time.month = static_cast<std::int8_t>(month);
  time.day = static_cast<std::int8_t>(day);
  return true;
}

// "2024.06.07" as the tokenizer may leave it in one token; a weekday before it belongs to it.
std::uint32_t read_date(const Page& page, std::uint32_t t, Time& time) {
  if (t >= page.size()) return t;
  if (page.is(t, "the")) {
    const std::uint32_t end = read_month_and_day(page, t + 1, time);
    return end > t + 1 && time.day != 0 && !is_month(page, t + 1) ? end : t;
  }
  if (read_numeric(page.word(t), time)) return t + 1;
  return read_month_and_day(page, t, time);
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

// "Sun", "Mon": a day only beside another day, a number or a mark that joins days; elsewhere a syllable of a name.
bool is_short_day(const Page& page, std::uint32_t t) {
  const auto beside = [&](std::uint32_t i) {
    return i < page.size() && (page.has(i, Trait::weekday | Trait::month) || page.token(i).is(text::has_digit) ||
                               page.is(i, "-") || page.is(i, "/") || page.is(i, "&"));
  };
  const auto name = [&](std::uint32_t i) {
    return page.capital(i) && page.has(i, Trait::korean_syllable | Trait::korean_family) &&
           !page.has(i, Trait::weekday);
  };
  if (name(t + 1) || (t > 0 && name(t - 1))) return false;
  return beside(t + 1) || (t > 0 && beside(t - 1));
}

// Bits of one word: "Monday", "Mondays", "Mon.", "Monday-Tuesday", "Mon.-Tue.", "weekends".
std::uint8_t weekday_bits(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return 0;
  const std::string_view w = page.word(t);
  if (page.has(t, Trait::weekday)) {
    if (is_in_name(page, t) || (is_single_day(page.known(t).value) && !page.weekday(t) && !is_short_day(page, t)))
      return 0;
    const bool known_day = page.capital(t) || !is_single_day(page.known(t).value);  // "weekend"
    return known_day ? static_cast<std::uint8_t>(page.known(t).value) : std::uint8_t{0};
  }
  if (!page.token(t).is(text::hyphenated) || !page.capital(t)) return 0;
  std::uint8_t bits = 0;
  for (std::size_t at = 0; at <= w.size();) {
    const std::size_t dash = std::min(w.find('-', at), w.size());
    const lexicon::Word& part = lexicon::find(w.substr(at, dash - at));
    if (!part.traits.has(Trait::weekday)) return 0;
    bits |= static_cast<std::uint8_t>(part.value);
    at = dash + 1;
  }
  return bits;
}

// Monday to Friday: the days from the last of `from` to the first of `to`.
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

bool joins_days(const Page& page, std::uint32_t t) {
  return page.is(t, "and") || page.is(t, "&") || page.is(t, ",") || page.is(t, "-") || page.is(t, "/") ||
         page.is(t, "--") || page.is(t, "plus");
}

bool is_range_word(const Page& page, std::uint32_t t) {
  return page.is(t, "to") || page.is(t, "through") || page.is(t, "thru") || page.is(t, "till") || page.is(t, "until");
}

struct Days {
  std::uint8_t bits = 0;
  std::uint32_t last = 0;
  int words = 0;
  bool plural = false;
};

// Weekdays from `t` on: "Wednesdays and Thursdays", "Monday to Friday", "Fridays, Saturdays and Sundays".
Days read_days(const Page& page, std::uint32_t t) {
  Days days;
  days.bits = weekday_bits(page, t);
  if (days.bits == 0) return days;
  const auto count_word = [&](std::uint32_t at) {
    ++days.words;
    if (!is_single_day(weekday_bits(page, at))) days.words += page.word(at).contains('-') ? 1 : 0;
    days.plural = days.plural || page.word(at).ends_with("days") || page.word(at).ends_with("ends");
    days.last = at + 1;
  };
  count_word(t);
  for (std::uint32_t at = days.last; at + 1 < page.size() && page.same_sentence(t, at + 1);) {
    const std::uint32_t next = joins_days(page, at) && page.is(at + 1, "and") ? at + 2 : at + 1;
    const std::uint8_t more = weekday_bits(page, next);
    if (more == 0 || (!joins_days(page, at) && !is_range_word(page, at))) break;
    if (is_range_word(page, at) && (days.words != 1 || days.plural))
      break;  // "from Mondays and Tuesdays to Wednesdays"
    const bool dated =
        next + 1 < page.size() && (is_month(page, next + 1) || (page.is(next + 1, ",") && is_month(page, next + 2)));
    if (dated) break;  // "on Monday and Tuesday, May 14"
    days.bits = is_range_word(page, at) && days.words == 1 ? days_between(days.bits, more)
                                                           : static_cast<std::uint8_t>(days.bits | more);
    count_word(next);
    at = days.last;
  }
  return days;
}

bool is_every(const Page& page, std::uint32_t t) { return page.is(t, "every") || page.is(t, "each"); }

bool is_part_of_day(const Page& page, std::uint32_t t) {
  return page.is(t, "evening") || page.is(t, "night") || page.is(t, "morning") || page.is(t, "afternoon");
}

bool is_parts_of_day(const Page& page, std::uint32_t t) {
  return page.is(t, "evenings") || page.is(t, "nights") || page.is(t, "mornings") || page.is(t, "afternoons");
}

// "every Monday and Tuesday", "every weekend", "each night"
std::optional<TimeFound> every_day(const Page& page, std::uint32_t t) {
  Time time;
  if (page.is(t + 1, "day") || page.is(t + 1, "night") || page.is(t + 1, "evening")) {
    time.weekdays = 127;
    return TimeFound{Kind::weekdays, t + 2, time};
  }
  const Days days = read_days(page, t + 1);
  if (days.bits == 0) return {};
  time.weekdays = days.bits;
  const bool part = is_part_of_day(page, days.last);
  return TimeFound{Kind::weekdays, days.last + (part ? 1U : 0U), time};
}

// "next Sunday", "this Friday", "last Thursday": one word before a day.
std::optional<TimeFound> pointed_day(const Page& page, std::uint32_t t) {
  const bool next = page.is(t, "next") || page.is(t, "following") || page.is(t, "coming");
  const bool past = page.is(t, "last") || page.is(t, "past");
  if (!next && !past && !page.is(t, "this")) return {};
  Time time;
  time.next = next;
  time.past = past;
  if (past && page.is(t + 1, "night"))
    return time.relative = -1, time.has_relative = true, TimeFound{Kind::date, t + 2, time};
  if (page.is(t, "this") && is_part_of_day(page, t + 1))
    return time.has_relative = true, TimeFound{Kind::date, t + 2, time};
  const std::uint8_t bits = weekday_bits(page, t + 1);
  if (!is_single_day(bits)) return {};
  time.weekdays = bits;
  const std::uint32_t end = read_date(page, page.is(t + 2, ",") ? t + 3 : t + 2, time);
  return TimeFound{Kind::date, time.day != 0 ? end : t + 2, time};
}

struct RelativeDay {
  std::string_view word;
  std::int16_t days;
};
constexpr std::array<RelativeDay, 6> relative_days = {
    {{"today", 0}, {"tonight", 0}, {"tomorrow", 1}, {"yesterday", -1}, {"tonite", 0}, {"tmrw", 1}}};

std::optional<TimeFound> relative_day(const Page& page, std::uint32_t t) {
  for (const auto& [word, days] : relative_days) {
    if (page.word(t) != word) continue;
    Time time;
    time.relative = days;
    time.has_relative = true;
    const bool part = days != 0 && is_part_of_day(page, t + 1);
    return TimeFound{Kind::date, t + (part ? 2U : 1U), time};
  }
  return {};
}

// "Thursday", "Thursday, 11 April 2024", "Thursdays", "Thursday evenings"
std::optional<TimeFound> weekday_first(const Page& page, std::uint32_t t) {
  const Days days = read_days(page, t);
  if (days.bits == 0) return {};
  Time time;
  time.weekdays = days.bits;
  if (days.words == 1 && is_single_day(days.bits) && !days.plural) {
    if (is_parts_of_day(page, days.last)) return TimeFound{Kind::weekdays, days.last + 1, time};
    const std::uint32_t comma = page.is(days.last, ",") ? 1 : 0;
    const std::uint32_t end = read_date(page, days.last + comma, time);
    if (time.day != 0) return TimeFound{Kind::date, end, time};
    time.month = 0, time.year = 0;
    const bool part = is_part_of_day(page, days.last);
    return TimeFound{Kind::date, days.last + (part ? 1U : 0U), time};
  }
  const bool vague =
      days.words == 1 && !days.plural && (days.bits == weekend_bits || days.bits == 31 || days.bits == 127);
  if (vague) return {};  // "over the weekend", "a daily drama"
  const bool part = is_parts_of_day(page, days.last) || is_part_of_day(page, days.last);
  return TimeFound{Kind::weekdays, days.last + (part ? 1U : 0U), time};
}

// A month by itself counts after a preposition, or with a year.
bool month_is_meant(const Page& page, std::uint32_t t, const Time& time) {
  if (time.day != 0 || time.year != 0) return true;
  if (t == 0 || page.token(t).is(text::sentence_start)) return false;
  static constexpr std::array<std::string_view, 11> before = {"in",   "until", "since", "from", "next", "last",
                                                              "this", "early", "late",  "mid",  "mid-"};
  return std::ranges::find(before, page.word(t - 1)) != before.end();
}

}  // namespace

std::optional<TimeFound> day_at(const Page& page, std::uint32_t t) {
  if (is_every(page, t)) return every_day(page, t);
  if (auto found = weekday_first(page, t)) return found;
  if (auto found = relative_day(page, t)) return found;
  if (auto found = pointed_day(page, t)) return found;
  Time time;
  const std::uint32_t end = read_date(page, t, time);
  if (end == t || !month_is_meant(page, t, time)) return {};
  return TimeFound{Kind::date, end, time};
}

std::uint32_t next_day_of_list(const Page& page, std::uint32_t t) {
  std::uint32_t at = t;
  if (page.is(at, ",")) ++at;
  if (page.is(at, "and") || page.is(at, "&")) ++at;
  if (at == t || day_number(page, at) == 0) return 0;
  const bool ends = at + 1 >= page.size() || page.token(at + 1).is(text::punctuation) || page.is(at + 1, "and") ||
                    page.is(at + 1, "at");
  return ends ? at : 0;
}

}  // namespace backlot::mentions
