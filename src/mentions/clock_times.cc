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

// "9e/8c", which is three tokens.
std::optional<TimeFound> eastern_first(const Page& page, std::uint32_t t) {
  const std::string_view word = page.word(t);
  if (!word.ends_with('e') || !page.is(t + 1, "/") || t + 2 >= page.size() || !page.word(t + 2).ends_with('c'))
    return {};
  const int h = whole_number(word.substr(0, word.size() - 1)).value_or(0);
  if (h < 1 || h > 12) return {};
  Time time;
  time.zone = "America/New_York";
  time.minute = static_cast<std::int16_t>(minute_of(h, 0, Half::afternoon));
  return TimeFound{Kind::clock, t + 3, time};
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

bool is_part_of_day(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return word == "night" || word == "evening" || word == "tonight" || word == "tomorrow";
}

// "The second episode follows at 9.30."
bool is_told_in_the_evening(const Page& page, std::uint32_t t, int first) {
  static constexpr std::array<std::string_view, 8> verbs = {"follows", "airs",   "starts",  "begins",
                                                            "returns", "follow", "screens", "shown"};
  return t > 1 && first >= 6 && first <= 11 && page.is(t - 1, "at") &&
         std::ranges::find(verbs, page.word(t - 2)) != verbs.end();
}

// A stop between hours and minutes needs something else that tells it from a decimal number.
bool stop_is_clock(const Page& page, std::uint32_t t, int first, bool zoned) {
  if (zoned) return true;
  if (t == 0 || first < 13 || first >= 24) return is_told_in_the_evening(page, t, first);
  if (page.is(t - 1, "at") || page.has(t - 1, Trait::weekday)) return true;
  return t > 1 && page.is(t - 1, "from") && (page.has(t - 2, Trait::weekday) || is_part_of_day(page.word(t - 2)));
}

bool is_dash(const Page& page, std::uint32_t t) { return page.is(t, "-") || page.is(t, "--") || page.is(t, "/"); }

// "8:00" or "9".
bool is_hour(const Page& page, std::uint32_t t) {
  if (t >= page.size()) return false;
  const auto pair = number_pair(page.word(t), ":.");
  const int h = pair ? pair->first : whole_number(page.word(t)).value_or(0);
  return h >= 1 && h <= 24;
}

// The end of a programme ("8:00-9:00 p.m. ET", "8:00-9:00 PM ET/5:00-6:00 PM PT") is no time of its own: skipped, but
// for its zone.
TimeFound to_its_end(const Page& page, TimeFound found) {
  std::uint32_t at = found.last;
  while (is_dash(page, at) && is_hour(page, at + 1) && at + 2 < page.end_of(found.last - 1)) {
    const std::uint32_t range = is_dash(page, at + 2) && is_hour(page, at + 3) ? 2 : 0;
    const bool halved = half_of(page.word(at + 2 + range)) != Half::none;
    Time other;
    const std::uint32_t end = at + 2 + range + (halved ? 1U : 0U);
    at = end < page.size() ? read_zone(page, end, other) : end;
    if (found.time.zone.empty()) found.time.zone = other.zone;
    found.last = at;
  }
  return found;
}

// "Wednesdays at nine", "tonight at 8", "March 5 at 10": an hour without its half, beside a day. Broadcasts that are
// announced so are in the evening.
bool is_bare_evening_hour(const Page& page, std::uint32_t t, int h) {
  if (h < 6 || h > 11 || t < 2 || !page.is(t - 1, "at")) return false;
  const std::uint32_t before = t - 2;
  const bool day = page.has(before, Trait::weekday) || is_part_of_day(page.word(before)) ||
                   (before > 0 && page.has(before - 1, Trait::month) && page.token(before).is(text::has_digit));
  if (!day) return false;
  if (t + 1 >= page.end_of(t) || page.token(t + 1).is(text::punctuation)) return !page.is(t + 1, "-");
  return page.is(t + 1, "on") || page.is(t + 1, "and") || page.is(t + 1, "in") || page.is(t + 1, "with");
}

// "8 ET/PT", "at 10 KST": nothing between the hour and a zone in capitals.
std::optional<TimeFound> hour_and_zone(const Page& page, std::uint32_t t, int h) {
  if (t + 1 >= page.end_of(t) || !page.token(t + 1).is(text::all_caps) || page.is(t + 1, "(")) return {};
  const TimeFound found = finish(page, t + 1, minute_of(h, 0, h < 12 ? Half::afternoon : Half::none));
  return found.time.zone.empty() ? std::nullopt : std::optional(found);
}

std::optional<TimeFound> with_minutes(const Page& page, std::uint32_t t, NumberPair p) {
  if (p.second_digits != 2 || p.second > 59 || p.first > 29 || p.mark == '/') return {};
  const std::uint32_t end = t + 1;
  Half half = end < page.size() ? half_of(page.word(end)) : Half::none;
  if (half != Half::none)
    return p.first > 12 ? std::optional<TimeFound>{} : finish(page, end + 1, minute_of(p.first, p.second, half));
  if (p.first == 12 && (page.is(end, "noon") || page.is(end, "midnight")))  // "12:00 noon"
    return finish(page, end + 1, minute_of(12, p.second, page.is(end, "noon") ? Half::none : Half::morning));
  std::uint32_t after = read_part_of_day(page, end, half);
  if (half == Half::none) after = end, half = p.first <= 12 ? half_of_range(page, t) : Half::none;
  if (half == Half::none && p.mark == '.' && is_told_in_the_evening(page, t, p.first)) half = Half::afternoon;
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
    if (auto zoned = hour_and_zone(page, t, h)) return zoned;
    if (is_bare_evening_hour(page, t, h)) return finish(page, t + 1, minute_of(h, 0, Half::afternoon));
    if (!page.is(t + 1, "to") && !page.is(t + 1, "-")) return {};
    half = half_of_range(page, t);  // "9 to 10 p.m."
    return half == Half::none ? std::optional<TimeFound>{} : finish(page, end, minute_of(h, 0, half));
  }
  return finish(page, after, minute_of(h, 0, half));
}

std::optional<TimeFound> hour_at(const Page& page, std::uint32_t t) {
  const std::string_view word = page.word(t);
  if (word == "midnight") return finish(page, t + 1, 0);
  if (word == "noon") return finish(page, t + 1, 12 * hour);
  if (word.empty()) return {};
  if (word.front() >= '0' && word.front() <= '9') {
    if (auto both = eastern_and_central(page, t)) return both;
    if (auto both = eastern_first(page, t)) return both;
    if (const auto pair = number_pair(word, ":./")) return with_minutes(page, t, *pair);
    if (const auto pair = number_pair(word, "h");
        pair && pair->second_digits == 2 && pair->second < 60 && pair->first < 25)
      return finish(page, t + 1, minute_of(pair->first, pair->second, Half::none));  // "21h20"
    if (const auto h = whole_number(word)) return with_hour_only(page, t, *h);
    return {};
  }
  if (page.has(t, Trait::number)) return with_hour_only(page, t, static_cast<int>(page.known(t).value));
  return {};
}

}  // namespace

std::optional<TimeFound> clock_time_at(const Page& page, std::uint32_t t) {
  const auto found = hour_at(page, t);
  return found ? std::optional(to_its_end(page, *found)) : std::nullopt;
}

}  // namespace backlot::mentions
