#include "backlot/mentions/title_listings.h"

#include "backlot/mentions/title_brackets.h"
#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/title_refusals.h"
#include "backlot/mentions/weekdays.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace backlot::mentions {
namespace {

TitleSign listed_title(std::uint32_t first, std::uint32_t last) {
  return {first, last, first, last, strong_sign, false, false};
}

// The number of a list before its entry: "1.", "#3", "2)", "7 "; not that of "48 Hours", which no list reaches.
std::uint32_t after_number(const Page& page, std::uint32_t t, std::uint32_t end) {
  constexpr std::size_t longest_unmarked = 1;  // digits
  static constexpr std::array<std::string_view, 5> marks = {".", ")", ":", "-", "|"};
  const bool hash = page.is(t, "#");
  const std::uint32_t number = hash ? t + 1 : t;
  if (number >= end || !page.token(number).is(text::has_digit) || page.word(number).size() > 3) return number;
  if (number + 1 < end && is_any(page, number + 1, marks)) return number + 2;
  return hash || page.word(number).size() <= longest_unmarked ? number + 1 : number;
}

// A word in small letters that English has not: "Nachtzug nach Gera".
bool is_foreign(const Page& page, std::uint32_t t) {
  return !page.token(t).is(text::punctuation) && !page.capital(t) && page.word(t).size() > 2 &&
         !page.has(t, Trait::english | Trait::common | Trait::work_noun | Trait::weekday | Trait::month);
}

bool fits_title(const Page& page, std::uint32_t t) {
  return page.capital(t) || page.token(t).is(text::has_digit) || page.has(t, Trait::title_small) ||
         page.possessive(t) || page.is(t, "!") || is_foreign(page, t);
}

// What may follow the title of a guide: "(Show TV, from Tuesday)", ", 6pm, Channel 4", "NEW SERIES".
bool ends_listing(const Page& page, std::uint32_t t, std::uint32_t end, bool numbered, std::uint32_t begin) {
  if (page.is(t, "(") && t + 1 < end) {
    const bool listed = numbered && page.capital(t + 1) && stretch_of(page, begin, t).open();
    return listed || is_broadcast_bracket(page, t);
  }
  if (page.is(t, ",")) return starts_hour(page, t + 1) || (starts_with_network(page, t + 1) && page.is(t + 2, ","));
  return page.is(t, "new") && page.is(t + 1, "series") && page.token(t).is(text::all_caps);
}

// "1. Swallow Street (Show TV, from Tuesday)", "THU An Fear Glas, 9.30pm". Brackets after an entry with a number are
// about a work unless it is a person.
void read_head(const Page& page, std::uint32_t sentence, std::vector<TitleSign>& out) {
  const std::uint32_t end = page.end_of(sentence);
  std::uint32_t begin = after_number(page, sentence, end);
  const bool numbered = begin > sentence;
  if (page.has(begin, Trait::weekday) && page.token(begin).is(text::all_caps)) ++begin;
  const bool counts =
      begin + 1 < end && page.token(begin).is(text::has_digit) &&
      (page.capital(begin + 1) || (page.is(begin + 1, "(") && !is_digits(page, begin)));  // "50m2 (Netflix)"
  if (begin >= end || !(page.capital(begin) || counts) || page.has(begin, Trait::month)) return;
  if (page.token(begin).is(text::hyphenated) && weekday_bits(page, begin) != 0) return;  // "Mon-Fri, 7.30pm"
  bool day = false;
  for (std::uint32_t t = begin + 1; t < std::min(end, begin + longest_bare_title); ++t) {
    if (ends_listing(page, t, end, numbered, begin)) {
      if (counts && page.is(t, ",") && starts_hour(page, t + 1)) return;  // "08 Temmuz 2025, 14:12"
      if (!is_no_title(page, begin, t) && page.free(begin, t) && (!day || page.is(t, "(")))
        out.push_back(listed_title(begin, t));
      return;
    }
    day = day || page.weekday(t);
    const bool colon = page.is(t, ":") && t + 1 < end && page.capital(t + 1) && !day &&
                       (is_article(page, begin) || !page.has(begin, Trait::common));
    if (!fits_title(page, t) && !colon) return;
  }
}

// One past "8 p.m. ET —", "9pm ITV1:" at the head of a line; the token itself where no hour stands there.
std::uint32_t after_hour(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (!starts_hour(page, t)) return t;
  std::uint32_t at = t + 1;
  while (at < end && (is_half_of_day(page, at) || page.is(at, "et") || page.is(at, "pt"))) ++at;
  while (at < end && is_network(page, at)) ++at;
  static constexpr std::array<std::string_view, 5> joints = {"-", "--", ":", "|", ","};
  if (is_any(page, at, joints)) ++at;
  return at;
}

// "8 p.m. — Monday Night Bowling (new)": all that follows the hour, up to brackets or the end of the line.
void read_row(const Page& page, std::uint32_t sentence, std::vector<TitleSign>& out) {
  const std::uint32_t end = page.end_of(sentence);
  const bool dash = sentence > 0 && (page.is(sentence, "-") || page.is(sentence, "--"));
  const bool cut = dash && is_half_of_day(page, sentence - 1);  // "8 p.m." ends a sentence before a dash
  const std::uint32_t begin = cut ? sentence + 1 : after_hour(page, sentence, end);
  if (begin == sentence || begin >= end || !page.capital(begin)) return;
  if (page.weekday(begin) && page.is(begin + 1, "on")) return;  // "9:15pm Monday on Seven."
  std::uint32_t t = begin + 1;
  while (t < end && (fits_title(page, t) || page.is(t, "&") || page.is(t, ":")) && !page.is(t, "is")) ++t;
  const bool closed = t == end || page.is(t, "(") || page.is(t, ".") || page.is(t, "[") ||
                      (page.is(t, ",") && starts_with_network(page, t + 1));
  if (closed && t - begin <= longest_bare_title && page.free(begin, t)) out.push_back(listed_title(begin, t));
}

// "Rangrez Piya" above "The Colors show, which was at the top": the next line begins with its kind.
bool is_explained_below(const Page& page, std::uint32_t next) {
  if (next >= page.size()) return false;
  const std::uint32_t end = std::min(page.end_of(next), next + 6);
  const bool starts = page.is(next, "the") || page.is(next, "this") || starts_with_network(page, next);
  for (std::uint32_t t = next + 1; starts && t < end && !page.is(t, ","); ++t) {
    if (is_kind_of_work(page, t)) return true;
    if (page.token(t).is(text::punctuation) && !page.possessive(t)) return false;
  }
  return false;
}

// "Network: KBS", "Premiere Date: October 7", "Directed by: Han", "UK Netflix release date: Friday 12 May": the lines
// of a sheet under its title.
bool is_sheet_line(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 24> labels = {
      "network",  "premiere", "premieres",   "release",  "broadcast", "cast",   "stars",    "starring",
      "directed", "director", "genre",       "episodes", "slot",      "airing", "air",      "synopsis",
      "platform", "korean",   "broadcaster", "episode",  "where",     "time",   "timeslot", "channel"};
  constexpr std::uint32_t longest_label = 4;
  if (t >= page.size()) return false;
  bool label = false;
  for (std::uint32_t i = t; i < std::min(page.end_of(t), t + longest_label + 1); ++i) {
    if (page.is(i, ":")) return label;
    if (page.token(i).is(text::punctuation)) return false;
    const bool first = i == t && is_any(page, i, labels);
    label = label || first || page.is(i, "date") || page.is(i, "dates") || page.is(i, "release");
  }
  return false;
}

// "Oct. 3: Cheer Up", "October 5 – Bad Prosecutor": all of the line behind its day.
void read_dated_line(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out) {
  const std::uint32_t end = page.end_of(begin);
  const bool day = page.has(begin, Trait::month) && page.token(begin + 1).is(text::has_digit);
  if (!day || begin + 4 > end || !(page.is(begin + 2, ":") || page.is(begin + 2, "-") || page.is(begin + 2, "--")))
    return;
  const std::uint32_t first = begin + 3;
  std::uint32_t t = first;
  while (t < end && (fits_title(page, t) || page.is(t, "&")) && !starts_with_network(page, t + 1)) ++t;
  const bool closed = t == end || page.is(t, ":") || page.is(t, "(") || starts_with_network(page, t + 1);
  if (!closed || t - first > longest_bare_title || !page.capital(first) || !page.free(first, t)) return;
  if (stretch_of(page, first, t).open()) out.push_back(listed_title(first, t));
}

// "Widow’s Lottery", "Parents-in-Lawless" above "Premiere date: Nov 4 on ENA": the line, up to the season it tells.
void read_sheet_head(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out) {
  static constexpr std::array<std::string_view, 12> others = {"details",  "profile", "information", "info",
                                                              "overview", "facts",   "synopsis",    "cast",
                                                              "credits",  "guide",   "glance",      "trailer"};
  const std::uint32_t end = page.end_of(begin);
  if (end >= page.size() || end - begin > longest_bare_title || !page.capital(begin)) return;
  if (!is_sheet_line(page, end) || is_any(page, end - 1, others)) return;
  std::uint32_t last = begin;
  while (last < end && (fits_title(page, last) || page.is(last, "&") || page.is(last, "?")) &&
         !(page.is(last, "season") && last > begin && page.token(std::min(last + 1, end - 1)).is(text::has_digit)))
    ++last;
  const bool whole = last == end || page.is(last, "season") || page.is(last, "(");
  if (!whole || last == begin || !page.free(begin, last)) return;
  const bool inside = begin > 0 && is_sheet_line(page, page.begin_of(begin - 1));  // a line of the sheet itself
  // Other heads are told by their place (is_listing_line); these look like a person, a question or a plain word.
  const bool owner = std::ranges::any_of(std::views::iota(begin, last), [&](auto t) { return page.possessive(t); });
  const bool joined = last - begin == 1 && page.token(begin).is(text::hyphenated);
  if (!inside && (owner || joined)) out.push_back(listed_title(begin, last));
}

// "2. Udaariyaan: Udaariyaan has overtaken": an entry that begins with its head.
bool is_said_again(const Page& page, std::uint32_t begin, std::uint32_t colon) {
  const std::uint32_t length = colon - begin;
  if (colon + 1 + length >= page.end_of(begin)) return false;
  for (std::uint32_t i = 0; i < length; ++i) {
    if (page.word(begin + i) != page.word(colon + 1 + i)) return false;
  }
  const text::Tag tag = page.token(colon + 1 + length).tag;
  return tag == text::Tag::verb || tag == text::Tag::aux;
}

// "• Speechless: The comedy series from …", "The Fix: Created by Marcia Clark, this legal drama": what stands before
// the colon of an entry that goes on with its kind.
void read_entry(const Page& page, std::uint32_t sentence, std::vector<TitleSign>& out) {
  static constexpr std::array<std::string_view, 22> labels = {
      "synopsis", "plot",   "premise", "story", "storyline", "note",    "update",      "spoilers",
      "spoiler",  "review", "verdict", "genre", "logline",   "summary", "description", "overview",
      "warning",  "trivia", "about",   "type",  "exclusive", "breaking"};
  static constexpr std::array<std::string_view, 8> starts = {"this",    "the",   "a",   "an",
                                                             "created", "based", "set", "our"};
  constexpr std::uint32_t reach = 16;
  const std::uint32_t end = page.end_of(sentence);
  const std::uint32_t begin =
      page.token(sentence).is(text::punctuation) ? sentence + 1 : after_number(page, sentence, end);
  if (begin >= end || !page.capital(begin) || is_any(page, begin, labels)) return;
  std::uint32_t colon = begin + 1;
  while (colon < std::min(end, begin + longest_bare_title) && fits_title(page, colon)) ++colon;
  if (!page.is(colon, ":") || colon + 2 >= end || !page.capital(colon + 1)) return;
  if (is_any(page, colon - 1, labels) || !page.free(begin, colon)) return;
  if (begin > sentence && is_said_again(page, begin, colon)) return out.push_back(listed_title(begin, colon));
  if (!is_any(page, colon + 1, starts)) return;
  const bool shown = page.is(colon + 1, "this") && is_kind_of_work(page, colon + 2);  // "Moments: This show follows"
  if (begin == sentence && !shown && (colon == begin + 1 || !stretch_of(page, begin, colon).open())) return;
  const bool made = page.is(colon + 2, "by") || (page.is(colon + 1, "based") && page.is(colon + 2, "on"));
  for (std::uint32_t t = colon + 2; t < std::min(end, colon + reach); ++t) {
    if (made || (is_kind_of_work(page, t) && !page.capital(t))) {
      out.push_back(listed_title(begin, colon));
      return;
    }
  }
}

}  // namespace

void read_listing(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out) {
  if (is_sheet_line(page, begin)) return;  // "Premiere Date: April 27, 9 p.m."
  read_sheet_head(page, begin, out);
  read_head(page, begin, out);
  read_entry(page, begin, out);
  read_dated_line(page, begin, out);
  read_row(page, begin, out);
}

void read_anime_headline(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out) {
  static constexpr std::array<std::string_view, 18> verbs = {
      "adds", "reveals", "announces", "gets", "unveils",  "confirms", "streams", "casts",  "licenses",
      "new",  "best",    "top",       "more", "upcoming", "posts",    "screens", "spring", "winter"};
  const std::uint32_t end = page.end_of(begin);
  if (!page.token(begin).is(text::capitalized) || page.has(begin, Trait::common) || !page.free(begin)) return;
  for (std::uint32_t t = begin; t < std::min(end, begin + longest_bare_title); ++t) {
    if (is_any(page, t, verbs) || !page.free(t)) return;
    if (t > begin && page.is(t, "anime")) {
      const std::uint32_t last = page.is(t - 1, "tv") || page.is(t - 1, "television") ? t - 1 : t;
      if (last > begin) out.push_back(listed_title(begin, last));
      return;
    }
    if (!page.token(t).is(text::capitalized) && !page.has(t, Trait::title_small) && !page.possessive(t) &&
        !page.is(t, ":") && !page.token(t).is(text::has_digit))
      return;
  }
}

void read_headline_label(const Page& page, std::uint32_t begin, std::vector<TitleSign>& out) {
  static constexpr std::array<std::string_view, 8> parts = {"week", "episode", "episodes", "ep",
                                                            "ep.",  "eps",     "season",   "part"};
  const auto capital = [&](std::uint32_t t) { return page.token(t).is(text::capitalized) && page.free(t); };
  if (!capital(begin)) return;
  const std::uint32_t end = page.end_of(begin);
  for (std::uint32_t t = begin + 1; t + 1 < std::min(end, begin + longest_bare_title); ++t) {
    const std::uint32_t part = page.is(t, ",") ? t + 1 : t;
    const bool counted = std::ranges::find(parts, page.word(part)) != parts.end() && part + 1 < end &&
                         page.token(part + 1).is(text::has_digit);
    static constexpr std::array<std::string_view, 5> reports = {"report", "ratings", "chart", "list", "recap"};
    if (counted && is_any(page, t - 1, reports)) return;
    const bool unknown = t == begin + 1 && !page.has(begin, Trait::english | Trait::common | Trait::place);
    if (counted && (t > begin + 1 || unknown) && stretch_of(page, begin, t).open())
      out.push_back(listed_title(begin, t));
    if (counted || !(capital(t) || (page.free(t) && page.has(t, Trait::title_small)))) return;
  }
}

bool is_listing_line(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t end = page.end_of(first);
  const bool line = first == page.begin_of(first) && last == end && last - first <= longest_bare_title;
  if (!line || last >= page.size()) return false;
  const bool sheet = is_sheet_line(page, last) && !is_sheet_line(page, first);
  const std::uint32_t next_end = page.end_of(last);
  const bool loud = page.token(first).is(text::all_caps) && page.token(last - 1).is(text::all_caps);
  // "WILDERNESS" above "PRIME VIDEO, 15 September"; not "ALSO SHOWING".
  if (loud && !sheet) return starts_with_network(page, last) && next_end - last < 9;
  const bool explained = last - first > 1 && is_explained_below(page, last);
  if ((!page.token(first).is(text::in_titled) && !explained && !sheet) || page.headline(last)) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    const bool asks = t + 1 == last && t > first + 1 && (page.is(t, "?") || page.is(t, "!"));
    if (page.token(t).is(text::punctuation) && !page.possessive(t) && !(sheet && asks)) return false;
  }
  if (sheet) return last - first > 1 || page.token(first).is(text::in_titled);
  if (explained) return true;
  for (std::uint32_t t = last; t < std::min(next_end, last + 4); ++t) {
    if (is_half_of_day(page, t) || (starts_with_network(page, t) && next_end - last < 9)) return true;
  }
  return false;
}

}  // namespace backlot::mentions
