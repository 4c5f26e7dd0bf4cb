#include "backlot/mentions/title_context.h"

#include "backlot/mentions/name_shape.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int sure = 3;  // titles.h: sure_title

template <std::size_t N>
bool is_any(const Page& page, std::uint32_t t, const std::array<std::string_view, N>& words) {
  return t < page.size() && std::ranges::find(words, page.word(t)) != words.end();
}

bool is_network(const Page& page, std::uint32_t t) {
  return t < page.size() && !page.free(t) && page.taken_by(t) == Kind::network;
}
bool starts_with_network(const Page& page, std::uint32_t t) {
  return is_network(page, t) && (t == 0 || !is_network(page, t - 1));
}
bool ends_with_network(const Page& page, std::uint32_t t) {
  return t > 0 && is_network(page, t - 1) && !is_network(page, t);
}

bool is_digits(const Page& page, std::uint32_t t) {
  return t < page.size() && page.token(t).is(text::number) && page.token(t).is(text::has_digit);
}

// 6.3, 7,12
bool is_decimal(const Page& page, std::uint32_t t) {
  return is_digits(page, t) && page.word(t).find_first_of(".,") != std::string_view::npos;
}

bool is_year(const Page& page, std::uint32_t t) {
  return is_digits(page, t) && page.word(t).size() == 4 &&
         (page.word(t).starts_with("19") || page.word(t).starts_with("20")) && !is_decimal(page, t);
}

bool is_half_of_day(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 4> words = {"p.m.", "pm", "a.m.", "am"};
  return is_any(page, t, words);
}

bool is_kind_of_work(const Page& page, std::uint32_t t) {
  return page.has(t, Trait::work_noun) && !page.has(t, Trait::actor_noun) && !page.capital(t);
}

// "NBC’s medical drama" before `t`: a broadcaster that owns it. `named`: with its kind.
bool after_broadcaster(const Page& page, std::uint32_t t, bool& named) {
  const std::uint32_t begin = page.begin_of(t);
  named = false;
  for (std::uint32_t i = t; i > begin && t - i < 7; --i) {
    if (page.possessive(i - 1))
      return i >= begin + 2 && (is_network(page, i - 2) || page.has(i - 2, Trait::network_noun));
    const bool small = page.has(i - 1, Trait::title_small) && !page.is(i - 1, "and") && !page.is(i - 1, "to");
    if (page.capital(i - 1) || page.token(i - 1).is(text::punctuation) || small) return false;
    named = named || page.has(i - 1, Trait::work_noun);
  }
  return false;
}

// "the finale of X", "a repeat of X"
bool is_part_of_work(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 25> words = {
      "episode",     "episodes", "season", "seasons", "finale", "premiere", "repeat", "rerun",      "recap",
      "cast",        "set",      "remake", "star",    "stars",  "ending",   "reboot", "adaptation", "instalment",
      "installment", "success",  "part",   "making",  "makers", "fans",     "viewers"};
  return page.has(t, Trait::work_noun | Trait::crew_noun | Trait::actor_noun) || is_any(page, t, words);
}

// "who starred in X", "best known for X", "her role in X": somebody’s credits, shortly before the preposition at `t`.
bool is_credit(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 34> words = {
      "star",     "starred",    "stars",      "starring", "appeared",  "appears", "appearing", "seen",        "known",
      "played",   "plays",      "role",       "roles",    "cast",      "part",    "turn",      "credits",     "include",
      "breakout", "worked",     "works",      "lead",     "leads",     "led",     "fame",      "performance", "debut",
      "cameo",    "recognized", "remembered", "acted",    "headlined", "guest",   "opposite"};
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t i = t; i > begin && t - i < 5; --i) {
    if (page.token(i - 1).is(text::punctuation)) return false;
    if (is_any(page, i - 1, words)) return true;
  }
  return false;
}

// "A short film on BBC iPlayer, Keeping the Light On, shows"
bool after_kind_and_network(const Page& page, std::uint32_t first) {
  const std::uint32_t begin = page.begin_of(first);
  if (first < begin + 3 || !page.is(first - 1, ",") || !ends_with_network(page, first - 1)) return false;
  for (std::uint32_t t = first - 2; t > begin && first - t < 7; --t) {
    if (page.has(t, Trait::work_noun)) return true;
    if (page.token(t).is(text::punctuation)) return false;
  }
  return false;
}

// "Gwendolyn Marsh (Monsoon Letters)", not "Ana (Iria del Río)"
int sign_in_brackets(const Page& page, const Stretch& s) {
  const std::uint32_t open = s.first - 1;
  const bool after_name =
      page.token(open).is(text::space_before) && open > page.begin_of(open) && page.capital(open - 1);
  const bool short_word = s.single() && page.word(s.first).size() < 4;
  if (!s.open() || !after_name || short_word) return -2;
  for (std::uint32_t t = s.first + 1; t < s.last; ++t) {
    if (!page.capital(t) && page.has(t, Trait::particle) && !has_small_word(page, s.first, s.last)) return -2;
  }
  return has_small_word(page, s.first, s.last) || name_likeness(page, s.first, s.last) <= 0 ? strong_sign : -2;
}

int sign_of_preposition(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 30> words = {
      "boarded",  "boards", "headlines", "headline", "leads", "helms", "helmed", "penned", "rewatch", "saw",
      "loved",    "titled", "entitled",  "led",      "in",    "on",    "of",     "for",    "from",    "watch",
      "watching", "after",  "created",   "directed", "wrote", "joins", "joined", "about",  "renewed", "before"};
  static constexpr std::array<std::string_view, 6> links = {"in", "for", "from", "on", "include", "of"};
  const std::uint32_t t = s.first - 1;
  const bool place = is_place_like(page, s.first, s.last);
  if (s.single() && page.possessive(s.last)) return 0;  // "seen in Bhansali’s next"
  if (is_any(page, t, links) && is_credit(page, t)) return !s.open() ? 1 : place ? 2 : strong_sign;
  return is_any(page, t, words) && s.open() && !s.single() && !place ? 2 : 0;
}

// "Copper Basin, a six-part drama": a kind of work in apposition.
bool is_explained(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 4> owners = {"his", "her", "its", "their"};
  if (!page.is(last, ",") || last + 1 >= end || !(is_article(page, last + 1) || is_any(page, last + 1, owners)))
    return false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 8) && !page.token(t).is(text::punctuation); ++t) {
    if (page.has(t, Trait::work_noun)) return true;
  }
  return false;
}

// "Copper Basin, which airs …"
bool is_aired_clause(const Page& page, std::uint32_t last, std::uint32_t end) {
  if (!page.is(last, ",") || !page.is(last + 1, "which")) return false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 6); ++t) {
    if (page.has(t, Trait::work_verb)) return true;
  }
  return false;
}

// "Swallow Street returns on 5 November": a day soon after a verb.
bool is_scheduled(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last + 1; t < std::min(end, last + 5) && !page.token(t).is(text::punctuation); ++t) {
    if (page.weekday(t) || (page.has(t, Trait::month) && page.capital(t))) return true;
  }
  return false;
}

// "Copper Basin, 7.3, NBC", "Copper Basin climbed to 5.2": a rating soon after.
bool is_rated(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last; t < std::min(end, last + 5); ++t) {
    if (is_decimal(page, t)) return page.word(t).size() < 6;
    if (page.token(t).is(text::punctuation) && (t > last || !page.is(t, ","))) return false;
  }
  return false;
}

// A given and a family name from token `t` on: "The Rookie’s Nathan Fillion".
bool is_full_name(const Page& page, std::uint32_t t) {
  return page.capital(t) && page.capital(t + 1) && page.same_sentence(t, t + 1) && is_vouched(page, t, t + 2) &&
         name_likeness(page, t, t + 2) > 2;
}

// "Copper Basin on NBC", "Copper Basin – NBC", "Copper Basin, NBC, 9 p.m."
bool joins_network(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 6> joints = {"on", "-", "--", "|", ",", ":"};
  return is_any(page, last, joints) && starts_with_network(page, last + 1) && page.same_sentence(last, last + 1);
}

// "Copper Basin season 2", "Copper Basin’s second season"
bool is_season(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> parts = {"season", "finale", "premiere", "episode", "ratings"};
  if (page.is(last, "season") || page.is(last, "series"))
    return page.has(last + 1, Trait::number) || is_digits(page, last + 1);
  if (!page.possessive(last)) return false;
  for (std::uint32_t t = last + 1; t < last + 4; ++t) {
    if (is_any(page, t, parts)) return true;
  }
  return false;
}

bool is_renewed(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 6> words = {"renewed", "cancelled", "canceled",
                                                            "axed",    "streaming", "airing"};
  if (!(page.is(last, "has") && page.is(last + 1, "been")) && !page.is(last, "is") && !page.is(last, "was"))
    return false;
  for (std::uint32_t t = last + 1; t < std::min(end, last + 4); ++t) {
    if (is_any(page, t, words)) return true;
  }
  return false;
}

// By the word after it, where the stretch may be a title.
int sign_of_next_word(const Page& page, const Stretch& s, std::uint32_t end) {
  static constexpr std::array<std::string_view, 16> words = {
      "season",  "finale",  "stars",   "cast",   "episode", "recap",     "premiere",  "returned",
      "returns", "follows", "centers", "column", "kiss",    "making-of", "continues", "opens"};
  const std::uint32_t t = s.last;
  static constexpr std::array<std::string_view, 8> made = {"directed", "written", "created", "produced",
                                                           "helmed",   "penned",  "set",     "based"};
  if ((page.is(t, "is") || page.is(t, "was")) && is_any(page, t + 1, made)) return sure;
  if (is_renewed(page, t, end) || is_explained(page, t, end) || is_rated(page, t, end)) return sure;
  if (is_aired_clause(page, t, end)) return 2;
  if (page.has(t, Trait::work_verb) && !page.has(t, Trait::plural)) return sure;
  const int scheduled = is_scheduled(page, t, end) ? 2 : 0;
  if (is_any(page, t, words)) return 2 + scheduled;
  const text::Tag tag = page.token(t).tag;
  if (tag == text::Tag::verb || tag == text::Tag::aux) return 1 + scheduled;
  const bool mark = page.is(t, "?") || page.is(t, "!");
  return mark && t + 1 < end && page.is(t + 1, ",") ? sure : 0;
}

}  // namespace

bool is_broadcast_bracket(const Page& page, std::uint32_t t) {
  if (!page.is(t, "(")) return false;
  const std::uint32_t end = std::min(page.end_of(t), t + 9);
  if (is_decimal(page, t + 1)) return true;
  for (std::uint32_t i = t + 1; i < end && !page.is(i, ")"); ++i) {
    if (starts_with_network(page, i) || page.weekday(i)) return true;
    if (page.is(i, "%") && is_decimal(page, i - 1)) return true;  // "Copper Basin (4.1m, 25.8%)"
    if (page.is(i, "season") && (page.has(i + 1, Trait::number | Trait::ordinal) || is_digits(page, i + 1)))
      return true;
    if (is_year(page, i) && page.is(i + 1, ")")) return true;
  }
  return false;
}

bool is_listing_line(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t end = page.end_of(first);
  const bool line = first == page.begin_of(first) && last == end && last - first <= longest_bare_title &&
                    page.token(first).is(text::in_titled);
  if (!line || last >= page.size() || page.headline(last)) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.token(t).is(text::punctuation) || page.possessive(t)) return false;
  }
  if (page.token(first).is(text::all_caps) && page.token(last - 1).is(text::all_caps)) return false;  // "ALSO SHOWING"
  const std::uint32_t next_end = page.end_of(last);
  for (std::uint32_t t = last; t < std::min(next_end, last + 4); ++t) {
    if (is_half_of_day(page, t) || (starts_with_network(page, t) && next_end - last < 9)) return true;
  }
  return false;
}

int title_sign_before(const Page& page, const Stretch& s) {
  const std::uint32_t begin = page.begin_of(s.first);
  if (s.first == begin) return 0;
  const std::uint32_t t = s.first - 1;
  const bool person = s.nature == Nature::person;
  const bool kind = is_kind_of_work(page, t);
  if (ends_with_network(page, t) && page.possessive(t)) return person ? -1 : strong_sign;
  bool named = false;
  if (after_broadcaster(page, s.first, named) && (named || s.last - s.first > 1))
    return !person ? strong_sign : kind ? sure : named ? 1 : -2;
  if (kind) return person ? 0 : strong_sign;
  if (page.is(t, "(") && page.is(s.last, ")")) return sign_in_brackets(page, s);
  if (ends_with_network(page, s.first)) return s.open() ? 2 : 0;
  if (after_kind_and_network(page, s.first)) return s.open() ? strong_sign : 0;
  if (page.is(t, "of") && t > begin && is_part_of_work(page, t - 1)) return s.open() ? strong_sign : 0;
  return sign_of_preposition(page, s);
}

int title_sign_after(const Page& page, const Stretch& s) {
  const std::uint32_t end = page.end_of(s.first);
  const std::uint32_t t = s.last;
  if (t >= end) return 0;
  if ((s.open() || starts_with_network(page, t + 1)) && is_broadcast_bracket(page, t)) return strong_sign;
  if (page.is(t, "(") && is_year(page, t + 1) && page.is(t + 2, ")")) return 2;
  if (s.nature == Nature::company && (is_explained(page, t, end) || is_rated(page, t, end))) return strong_sign;
  if (is_season(page, t)) return s.open() ? strong_sign : 2;
  if (!s.open()) return 0;
  if (page.is(t, "(") && t + 1 < end && page.opens_quote(t + 1)) return strong_sign;
  if (page.is(t, ",") && (page.is(t + 1, "episode") || page.is(t + 1, "episodes")) && t + 2 < end) return strong_sign;
  if (joins_network(page, t)) return sure;
  const bool plain = (s.words > 1 || is_article(page, s.first)) && is_plain(page, s.first, s.last);
  if (page.possessive(t) && plain && is_full_name(page, t + 1)) return sure;
  const bool maker = !page.capital(t) && page.has(t, Trait::actor_noun | Trait::crew_noun);
  if (maker && page.capital(t + 1) && t + 1 < end) return strong_sign;  // "Anupamaa actress Rupali Ganguly"
  if (s.single()) return is_explained(page, t, end) || is_rated(page, t, end) ? 2 : 0;
  return sign_of_next_word(page, s, end);
}

}  // namespace backlot::mentions
