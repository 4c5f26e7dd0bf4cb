#include "backlot/mentions/network_shapes.h"

#include "backlot/mentions/name_evidence.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::mentions {
namespace {

// The closing mark of a short quotation: of a title, where brackets follow.
bool closes_title(const Page& page, std::uint32_t t) {
  return std::ranges::any_of(page.text().quotations,
                             [t](const text::Quotation& q) { return q.last == t && q.last - q.first < 9; });
}

// “Undertow” (Bay Nine), not “Swallow Street” (Kırlangıç Sokağı) and not “Undertow” (Rosalind Teague).
bool is_partly_english(const Page& page, std::uint32_t first, std::uint32_t last) {
  bool english = false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.has(t, given_names | family_names | Trait::korean_syllable)) return false;
    if (page.is(t, "premiere") || page.is(t, "finale") || page.is(t, "episode")) return false;  // "(SEASON PREMIERE)"
    english = english || page.has(t, Trait::english | Trait::common | Trait::network_noun);
  }
  return english;
}

// ‘Kuzey Limanı’ (North Harbor): English brackets behind a title that has no English word.
bool is_translation(const Page& page, std::uint32_t t) {
  const std::uint32_t close = t - 2;
  for (std::uint32_t i = close; i > page.begin_of(t) && close - i < 9; --i) {
    if (page.opens_quote(i - 1)) return true;
    if (page.has(i - 1, Trait::english | Trait::common)) return false;
  }
  return false;
}

// "(Tuesday, Bay Nine, 9.00)": an entry of brackets that hold a day or an hour too.
bool is_in_timetable(const Page& page, std::uint32_t t) {
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t i = t; i > begin && t - i < 8; --i) {
    if (page.weekday(i - 1)) {
      for (; i > begin && t - i < 10; --i) {
        if (page.is(i - 1, "(")) return true;
      }
    }
    if (page.is(i - 1, "(") || page.is(i - 1, ")")) return false;
  }
  return false;
}

// “Mevlana: Beyond Love” (Mevlana Mest): the title once more, not who shows it.
bool is_said_before(const Page& page, std::uint32_t t) {
  constexpr std::uint32_t farthest_word = 14;
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t i = t - 1; i > begin && t - i < farthest_word; --i) {
    if (page.word(i - 1) == page.word(t)) return true;
  }
  return false;
}

// “Undertow” (Bay Nine, 9 p.m.): what stands first in brackets, before a day or an hour.
std::uint32_t listed_network(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  if (t == page.begin_of(t)) return 0;
  std::uint32_t at = t;
  while (at < end && at < t + 3 && page.capital(at)) ++at;
  const bool closes = page.is(at, ",") || page.is(at, ")");
  if (page.is(t - 1, ",") && closes && !page.weekday(t) && !page.has(t, Trait::month | Trait::place | given_names) &&
      is_in_timetable(page, t - 1))
    return at - t;
  if (!page.is(t - 1, "(")) return 0;
  if (page.is(at, ")") && t >= 2 && closes_title(page, t - 2) && is_partly_english(page, t, at) &&
      !is_translation(page, t) && !is_said_before(page, t))
    return at - t;
  if (!page.is(at, ",")) return 0;
  for (std::uint32_t i = at + 1; i < std::min(end, at + 4) && !page.is(i, ")"); ++i) {
    const std::string_view w = page.word(i);
    if (page.has(i, Trait::work_verb | Trait::month) || w == "from" || w == "episodes" || w == "finale") return at - t;
    const bool hour =
        w == "p.m." || w == "pm" || w == "a.m." || w == "am" || (page.token(i).is(text::has_digit) && w.contains(':'));
    if (hour || page.weekday(i)) return at - t;
  }
  return 0;
}

// "Nine’s Love Cabin", "a Seven spokesperson", "9.15pm Monday on Seven."
bool is_numbered_channel(const Page& page, std::uint32_t t) {
  if (!is_channel_number(page, t) || !page.capital(t)) return false;
  if (page.possessive(t + 1)) return page.capital(t + 2) || page.has(t + 2, Trait::genre | Trait::work_noun);
  if (page.is(t + 1, "spokesperson") || page.is(t + 1, "network")) return true;
  const bool on = t > page.begin_of(t) + 1 && page.is(t - 1, "on");
  return on && (t + 1 >= page.end_of(t) || page.token(t + 1).is(text::punctuation));
}

// "What’s On TV", "Broadcast TV", "Fall TV": no names of channels.
bool is_kind_of_tv(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words = {
      "broadcast", "cable",   "fall",     "autumn",  "spring",    "summer", "winter",  "digital",
      "satellite", "network", "live",     "reality", "primetime", "prime",  "daytime", "late-night",
      "linear",    "local",   "national", "peak",    "holiday",   "weekend"};
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_channel_number(const Page& page, std::uint32_t t) {
  return page.is(t, "seven") || page.is(t, "nine") || page.is(t, "ten");
}

std::uint32_t network_shape(const Page& page, std::uint32_t t) {
  const text::Token& token = page.token(t);
  const std::uint32_t end = page.end_of(t);
  if (!token.is(text::capitalized) || page.headline(t)) return 0;
  if (is_numbered_channel(page, t)) return 1;
  const std::string_view written = page.written(t);
  if (written.size() > 3 && (written.ends_with("TV") || (written.ends_with('+') && !page.has(t, Trait::number))))
    return 1;
  const bool plain = page.has(t, Trait::common | Trait::demonym) ||
                     (token.is(text::sentence_start) && page.has(t, Trait::english | Trait::title_small));
  const bool own = token.tag == text::Tag::pron || token.tag == text::Tag::det ||  // "Its TV premiere"
                   token.tag == text::Tag::adp || is_kind_of_tv(page.word(t));
  // "Brave World TV adaptation", "Uzak Şehrin Masalı TV series"
  const bool adapted = page.is(t + 2, "adaptation") || page.is(t + 2, "version") ||
                       (page.is(t + 2, "series") && t > page.begin_of(t) && page.capital(t - 1));
  if (t + 1 < end && !plain && !own && !adapted &&
      (page.written(t + 1) == "TV" || page.written(t + 1) == "Television" || page.written(t + 1) == "Plus"))
    return 2;
  static constexpr std::array<std::string_view, 4> channels = {"channel", "canal", "kanal", "canale"};
  const bool numbered =
      t + 1 < end && (page.token(t + 1).is(text::has_digit) || (page.capital(t + 1) && page.free(t + 1)));
  if (numbered && std::ranges::find(channels, page.word(t)) != channels.end()) return 2;
  if (page.has(t, Trait::weekday | Trait::month)) return 0;  // "(Fridays, 10 p.m.)"
  if (const std::uint32_t listed = listed_network(page, t)) return listed;
  if (t == page.begin_of(t) || page.capital(t - 1) ||
      page.has(t, given_names | family_names | Trait::title | Trait::rank))
    return 0;
  const bool number_name = page.is(t - 1, "on") && t + 1 < end && page.capital(t + 1) && page.has(t + 1, Trait::number);
  if (number_name && is_aired_on(page, t - 1)) return 2;  // "airs on Bay Nine"
  const bool announced = page.has(t - 1, Trait::network_noun) && !page.is(t - 1, "streaming") &&
                         !page.is(t - 1, "cable") && !page.is(t, "tv") &&
                         !page.is(t, "television");  // "most network TV shows"
  if (announced)
    return t + 1 < end && page.capital(t + 1) && page.free(t + 1) && !page.has(t + 1, Trait::title) ? 2 : 1;
  const bool original = t + 2 < end && page.is(t + 1, "original") && !plain &&
                        (page.has(t + 2, Trait::work_noun) || page.token(t + 2).is(text::punctuation));
  return original ? 1 : 0;
}

}  // namespace backlot::mentions
