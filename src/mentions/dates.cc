#include "backlot/mentions/dates.h"

#include "backlot/mentions/digits.h"
#include "backlot/mentions/weekdays.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::mentions {
namespace {

constexpr std::uint8_t weekend_bits = 96;

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

// "may" and "march" are verbs too: a capital, or "May" inside a sentence. Those who write all small say "oct 17".
bool is_month(const Page& page, std::uint32_t t) {
  if (t >= page.size() || !page.has(t, Trait::month)) return false;
  if (page.capital(t)) return true;
  const bool word = page.word(t).starts_with("ma") || page.is(t, "dec") || page.is(t, "jan");
  return !word && (day_number(page, t + 1) != 0 || (t > 0 && day_number(page, t - 1) != 0));
}

// "Tue 10/14", "from 10/13": the American order, unless the second cannot be a day.
bool read_month_slash_day(const Page& page, std::uint32_t t, Time& time) {
  const auto pair = t > 0 ? number_pair(page.word(t), "/") : std::nullopt;
  if (!pair || pair->first < 1 || pair->second < 1) return false;
  static constexpr std::array<std::string_view, 7> before = {"on", "from",     "until",    "till",
                                                             "by", "starting", "beginning"};
  if (!page.has(t - 1, Trait::weekday) && std::ranges::find(before, page.word(t - 1)) == before.end()) return false;
  const bool day_first = pair->first > 12;
  const int month = day_first ? pair->second : pair->first;
  const int day = day_first ? pair->first : pair->second;
  if (month > 12 || day > 31 || page.is(t + 1, "c") || page.is(t + 1, "central")) return false;
  time.month = static_cast<std::int8_t>(month);
  time.day = static_cast<std::int8_t>(day);
  return true;
}

// ", 2024" or "2024" from `t` on.
std::uint32_t read_year(const Page& page, std::uint32_t t, Time& time) {
  const std::uint32_t at = page.is(t, ",") || page.is(t, "of") ? t + 1 : t;
  if (const int year = year_number(page, at)) return time.year = static_cast<std::int16_t>(year), at + 1;
  return t;
}

// The end of a range ("8–14", "8 to 14"): skipped, unless it is the day after ("22–23").
std::uint32_t skip_range(const Page& page, std::uint32_t t) {
  const bool range = page.is(t, "-") || page.is(t, "--");
  const int first = t > 0 ? day_number(page, t - 1) : 0;
  const int last = range ? day_number(page, t + 1) : 0;
  return last != 0 && last != first + 1 ? t + 2 : t;
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

// "the 24th", after a word that dates ("on", "until"), and not before the noun that it counts ("on the 24th floor").
std::uint32_t read_ordinal_day(const Page& page, std::uint32_t t, Time& time) {
  static constexpr std::array<std::string_view, 5> before = {"on", "from", "until", "till", "by"};
  const auto dates = [&](std::uint32_t i) {
    return page.has(i, Trait::weekday) || std::ranges::find(before, page.word(i)) != before.end();
  };
  if (t == 0 || !dates(t - 1)) return t;
  const int day = day_number(page, t + 1);
  if (day == 0 || page.word(t + 1).size() < 3) return t;
  static constexpr std::array<std::string_view, 8> after = {"at", "and", "with", "on", "for", "through", "after", "as"};
  const std::uint32_t next = t + 2;
  const bool ends = next >= page.end_of(t) || page.token(next).is(text::punctuation) ||
                    std::ranges::find(after, page.word(next)) != after.end();
  if (!ends || page.is(next, "-")) return t;
  time.day = static_cast<std::int8_t>(day);
  return next;
}

// "2024.06.07" as the tokenizer may leave it in one token; a weekday before it belongs to it.
std::uint32_t read_date(const Page& page, std::uint32_t t, Time& time) {
  if (t >= page.size()) return t;
  if (page.is(t, "the")) {
    const std::uint32_t end = read_month_and_day(page, t + 1, time);
    if (end > t + 1 && time.day != 0 && !is_month(page, t + 1)) return end;
    time.month = 0, time.year = 0, time.day = 0;
    return read_ordinal_day(page, t, time);
  }
  if (read_numeric(page.word(t), time) || read_month_slash_day(page, t, time)) return t + 1;
  return read_month_and_day(page, t, time);
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
    const bool except = page.is(t + 2, "except") || page.is(t + 2, "but");  // "every day except Sunday"
    const Days free = except ? read_days(page, t + 3) : Days{};
    if (free.bits == 0) return TimeFound{Kind::weekdays, t + 2, time};
    time.weekdays = static_cast<std::uint8_t>(127U & ~static_cast<unsigned>(free.bits));
    return TimeFound{Kind::weekdays, free.last, time};
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
  const bool parts = is_parts_of_day(page, days.last);
  const bool vague =
      days.words == 1 && !days.plural && (days.bits == weekend_bits || days.bits == 31 || days.bits == 127);
  if (vague && !parts) return {};  // "over the weekend", "a daily drama"
  const bool part = parts || is_part_of_day(page, days.last);
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
  if (at == t && (page.is(at, "-") || page.is(at, "--")) && t > 0 &&
      day_number(page, t + 1) == day_number(page, t - 1) + 1)
    ++at;
  if (at == t || day_number(page, at) == 0) return 0;
  if (at + 1 >= page.size() || page.token(at + 1).is(text::punctuation)) return at;
  const text::Tag tag = page.token(at + 1).tag;  // "and 14 people" goes on with what is counted
  const bool ends = tag == text::Tag::adp || tag == text::Tag::cconj || tag == text::Tag::sconj ||
                    tag == text::Tag::adv || tag == text::Tag::aux || tag == text::Tag::verb;
  return ends ? at : 0;
}

std::uint32_t last_day_before_month(const Page& page, std::uint32_t t) {
  constexpr std::uint32_t most_days = 6;
  if (!page.token(t).is(text::has_digit) || day_number(page, t) == 0 || t == page.begin_of(t)) return 0;
  const bool ordinal = page.word(t).size() > 2;
  if (page.is(t - 1, "between") || page.is(t - 1, "from") || (!ordinal && !page.is(t - 1, "on"))) return 0;
  const std::uint32_t end = page.end_of(t);
  std::uint32_t at = t;
  for (std::uint32_t n = 1; n < most_days; ++n) {
    std::uint32_t next = at + 1;
    if (next < end && page.is(next, ",")) ++next;
    if (next < end && (page.is(next, "and") || page.is(next, "&"))) ++next;
    if (next == at + 1 || next + 1 >= end || day_number(page, next) == 0) return 0;
    at = next;
    if (is_month(page, at + 1)) return at;
  }
  return 0;
}

}  // namespace backlot::mentions
