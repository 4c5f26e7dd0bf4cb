#include "backlot/mentions/clock_times.h"

#include "backlot/mentions/digits.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int hour = 60;

enum class Half : std::uint8_t { none, morning, afternoon };

Half half_of(std::string_view word) {
  if (word == "a.m." || word == "am" || word == "a.m") return Half::morning;
  if (word == "p.m." || word == "pm" || word == "p.m") return Half::afternoon;
  return Half::none;
}

// Zone words from token `t` on, with brackets around them or not; returns one past them, or `t`.
std::uint32_t read_zone(const Page& page, std::uint32_t t, Time& time) {
  const std::uint32_t bracket = page.is(t, "(") ? 1 : 0;
  lexicon::Key key(lexicon::zone_prefix);
  std::uint32_t end = t;
  const std::uint32_t limit = t < page.size() ? std::min(page.end_of(t), t + bracket + 4) : t;
  for (std::uint32_t i = t + bracket; i < limit; ++i) {
    key.add(page.word(i));
    const lexicon::Word& found = lexicon::find(key);
    if (!found.traits.has(Trait::zone) || !page.token(t + bracket).is(text::capitalized)) continue;
    time.zone = lexicon::zone(found.value);
    end = i + 1;
  }
  if (end == t) return t;
  if (bracket != 0) return page.is(end, ")") ? end + 1 : t;
  if (page.is(end, "/") && end + 1 < page.size() && page.token(end + 1).is(text::all_caps)) return end + 2;  // "ET/PT"
  return end;
}

// "in the evening", "at night", "in the afternoon", "o'clock"
std::uint32_t read_part_of_day(const Page& page, std::uint32_t t, Half& half) {
  std::uint32_t at = t;
  if (page.is(at, "o'clock")) ++at;
  if (page.is(at, "in") && page.is(at + 1, "the")) {
    at += 2;
    if (page.is(at, "evening") || page.is(at, "afternoon")) return half = Half::afternoon, at + 1;
    if (page.is(at, "morning")) return half = Half::morning, at + 1;
    return t;
  }
  if (page.is(at, "at") && page.is(at + 1, "night")) return half = Half::afternoon, at + 2;
  return at;
}

int minute_of(int h, int m, Half half) {
  if (half == Half::afternoon && h < 12) h += 12;
  if (half == Half::morning && h == 12) h = 0;
  return h * hour + m;
}

TimeFound finish(const Page& page, std::uint32_t end, int minute, Time time = {}) {
  time.minute = static_cast<std::int16_t>(minute);
  const std::uint32_t after_zone = read_zone(page, end, time);
  return {Kind::clock, after_zone, time};
}

// "8/7c", "10/9 c", "8/7 Central": Eastern time first.
std::optional<TimeFound> eastern_and_central(const Page& page, std::uint32_t t) {
  std::string_view word = page.word(t);
  std::uint32_t end = t + 1;
  if (word.ends_with('c')) {
    word.remove_suffix(1);
  } else if (page.is(end, "c") || page.is(end, "central")) {
    ++end;
  } else {
    return {};
  }
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return {};
  const std::string_view head = word.substr(0, slash);
  const auto pair = number_pair(head, ":");
  const int h = pair ? pair->first : whole_number(head).value_or(0);
  if (h < 1 || h > 12) return {};
  Time time;
  time.zone = "America/New_York";
  time.minute = static_cast<std::int16_t>(minute_of(h, pair ? pair->second : 0, Half::afternoon));
  return TimeFound{Kind::clock, end, time};
}

// Whether "10:30" at token `t` is completed by a later one ("from 10:30 to 9 p.m.", "9:00-10:30 p.m.").
Half half_of_range(const Page& page, std::uint32_t t) {
  const bool joined = page.is(t + 1, "to") || page.is(t + 1, "-") || page.is(t + 1, "and") || page.is(t + 1, "until");
  return joined && t + 3 < page.size() ? half_of(page.word(t + 3)) : Half::none;
}

// A stop between hours and minutes needs something else that tells it from a decimal number.
bool stop_is_clock(const Page& page, std::uint32_t t, int first, bool zoned) {
  if (zoned) return true;
  return t > 0 && first >= 13 && first < 24 && (page.is(t - 1, "at") || page.has(t - 1, Trait::weekday));
}

std::optional<TimeFound> with_minutes(const Page& page, std::uint32_t t, NumberPair p) {
  if (p.second_digits != 2 || p.second > 59 || p.first > 29 || p.mark == '/') return {};
  const std::uint32_t end = t + 1;
  Half half = end < page.size() ? half_of(page.word(end)) : Half::none;
  if (half != Half::none)
    return p.first > 12 ? std::optional<TimeFound>{} : finish(page, end + 1, minute_of(p.first, p.second, half));
  std::uint32_t after = read_part_of_day(page, end, half);
  if (half == Half::none) after = end, half = p.first <= 12 ? half_of_range(page, t) : Half::none;
  const TimeFound found = finish(page, after, minute_of(p.first, p.second, half));
  const bool sure = p.mark == ':' || stop_is_clock(page, t, p.first, !found.time.zone.empty());
  return sure ? std::optional(found) : std::nullopt;
}

// "4AM Club", "2PM’s Jun": written in one, in capitals, and a name goes on or somebody belongs to it.
bool names_a_band(const Page& page, std::uint32_t t, std::uint32_t after) {
  if (after >= page.end_of(t) || page.token(t + 1).is(text::space_before) || !page.token(t + 1).is(text::all_caps))
    return false;
  return page.capital(after) && !page.token(after).is(text::all_caps) && !page.weekday(after) &&
         !page.has(after, Trait::month);
}

std::optional<TimeFound> with_hour_only(const Page& page, std::uint32_t t, int h) {
  if (h < 1 || h > 12) return {};
  const std::uint32_t end = t + 1;
  Half half = end < page.size() ? half_of(page.word(end)) : Half::none;
  if (half != Half::none && names_a_band(page, t, end + 1)) return {};
  if (half != Half::none) return finish(page, end + 1, minute_of(h, 0, half));
  const std::uint32_t after = read_part_of_day(page, end, half);
  if (half == Half::none) {
    if (!page.is(t + 1, "to") && !page.is(t + 1, "-")) return {};
    half = half_of_range(page, t);  // "9 to 10 p.m."
    return half == Half::none ? std::optional<TimeFound>{} : finish(page, end, minute_of(h, 0, half));
  }
  return finish(page, after, minute_of(h, 0, half));
}

}  // namespace

std::optional<TimeFound> clock_time_at(const Page& page, std::uint32_t t) {
  const std::string_view word = page.word(t);
  if (word == "midnight") return finish(page, t + 1, 0);
  if (word == "noon") return finish(page, t + 1, 12 * hour);
  if (word.empty()) return {};
  if (word.front() >= '0' && word.front() <= '9') {
    if (auto both = eastern_and_central(page, t)) return both;
    if (const auto pair = number_pair(word, ":./")) return with_minutes(page, t, *pair);
    if (const auto h = whole_number(word)) return with_hour_only(page, t, *h);
    return {};
  }
  if (page.has(t, Trait::number)) return with_hour_only(page, t, static_cast<int>(page.known(t).value));
  return {};
}

}  // namespace backlot::mentions
