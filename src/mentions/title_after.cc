#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/title_apposition.h"
#include "backlot/mentions/title_brackets.h"
#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/title_ratings.h"
#include "backlot/mentions/titles.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int sure = sure_title;

// "Swallow Street returns on 5 November": a day soon after a verb.
bool is_scheduled(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last + 1; t < std::min(end, last + 5) && !page.token(t).is(text::punctuation); ++t) {
    if (page.weekday(t) || (page.has(t, Trait::month) && page.capital(t))) return true;
  }
  return false;
}

// "Anupamaa actress Rupali Ganguly", "General Delivery alum Stacy Boyle"; not "Bollywood actor", "Senior actress".
bool is_vehicle_of(const Page& page, const Stretch& s, std::uint32_t end) {
  static constexpr std::array<std::string_view, 17> people = {
      "host",   "castmate", "alum",      "alumnus",  "alumna",      "alums",     "breakout", "regular", "contestant",
      "winner", "legend",   "runner-up", "finalist", "contestants", "presenter", "judge",    "veterans"};
  const std::uint32_t t = s.last;
  if (t + 1 >= end || page.capital(t)) return false;
  if (!page.has(t, Trait::actor_noun | Trait::crew_noun) && !is_any(page, t, people)) return false;
  if (page.has(t - 1, Trait::demonym | Trait::place | Trait::common)) return false;
  if (!page.capital(t + 1)) {  // "The Majnu actor is working …"
    const bool role = page.has(t, Trait::actor_noun) || (!s.single() && (page.is(t, "host") || page.is(t, "judge")));
    const bool the = s.first > 0 && page.is(s.first - 1, "the") && role;
    const text::Tag tag = page.token(t + 1).tag;
    if (!the || (tag != text::Tag::verb && tag != text::Tag::aux)) return false;
  }
  static constexpr std::array<std::string_view, 5> makers = {"creator", "creators", "showrunner", "alum", "castmate"};
  if (s.single() && is_any(page, t, makers) && !page.has(t - 1, Trait::work_noun | Trait::person_noun)) return true;
  const std::string_view w = page.word(t - 1);
  const bool origin = w.ends_with("ese") || w.ends_with("ian") || w.ends_with("ish");  // "the Navarrese actress"
  return !s.single() || (!origin && !page.has(s.first, Trait::english | Trait::person_noun));
}

// "will replace Chashme Wali Gudiya in the 8 pm slot"
bool is_in_slot(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 5> slots = {"slot", "timeslot", "time-slot", "berth", "hour"};
  if (!page.is(last, "in") && !page.is(last, "from")) return false;
  for (std::uint32_t t = last + 1; t < std::min(end, last + 8) && !page.capital(t); ++t) {
    if (is_any(page, t, slots)) return true;
  }
  return false;
}

// "He also has Gaali Gopuram in the pipeline."
// "Gurmeet Rai of Ramleela fame"
bool is_famous(const Page& page, const Stretch& s) {
  return page.is(s.last, "fame") && s.first > 0 && (page.is(s.first - 1, "of") || page.possessive(s.first - 1));
}

bool is_in_pipeline(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> places = {"pipeline", "kitty", "works", "bag", "offing"};
  if (!page.is(last, "in")) return false;
  const bool owned = page.is(last + 1, "the") || page.is(last + 1, "his") || page.is(last + 1, "her");
  return owned && is_any(page, last + 2, places);
}

// "Emmerford spoilers:", "Kaalchakra teaser:": what a headline is about.
bool is_headed(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 11> nouns = {
      "spoilers", "recap", "review", "teaser", "trailer", "preview", "finale", "ratings", "promo", "poster", "spoiler"};
  if (!is_any(page, s.last, nouns) || !page.is(s.last + 1, ":")) return false;
  if (s.first != page.begin_of(s.first) || !s.open()) return false;
  return !s.single() || !page.has(s.first, Trait::english | Trait::genre | Trait::weekday);
}

// "Rise also stars Rosa Perrin", "Alliance stars Kay Wren and Hal Roe": who stars somebody is no person.
bool is_started(const Page& page, const Stretch& s) {
  std::uint32_t t = s.last;
  if (page.is(t, "also")) ++t;
  const bool verb = t > s.last || page.token(t).tag == text::Tag::verb;
  const bool stars = (verb && page.is(t, "stars")) || page.is(t, "co-stars") || (t > s.last && page.is(t, "features"));
  return stars && page.same_sentence(t, t + 2) && page.capital(t + 1) && page.capital(t + 2) &&
         !page.has(t + 1, Trait::title_small | Trait::common);
}

// "As Deadly Serious reported", "according to Soap Digest"
bool is_outlet_here(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 6> says = {"reported", "reports", "writes",
                                                           "wrote",    "learned", "understands"};
  const bool reveals = page.is(s.last, "can") && (page.is(s.last + 1, "reveal") || page.is(s.last + 1, "confirm"));
  if (s.first == page.begin_of(s.first)) return reveals || is_any(page, s.last, says);
  if (page.is(s.first - 1, "to") && s.first > 1 && page.is(s.first - 2, "according")) return true;
  return (page.is(s.first - 1, "as") || page.is(s.first - 1, "by")) && is_any(page, s.last, says);
}

// "Anupriya tops with 2.4, followed by …; Imlee Rani slips to 1.7": at the head of what is counted, not "Gong and Ma
// rose".
bool starts_item(const Page& page, const Stretch& s) {
  if (has_small_word(page, s.first, s.last)) return false;
  return s.first == page.begin_of(s.first) || page.is(s.first - 1, ";") || page.is(s.first - 1, ":");
}

// "Marrow Gap has released its entire cast": what has an "its" is nobody.
bool is_thing(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last; t < std::min(end, last + 5) && !page.token(t).is(text::punctuation); ++t) {
    if (page.is(t, "its")) return true;
    if (page.capital(t)) return false;
  }
  return false;
}

// A given and a family name from token `t` on: "The Rookie’s Nathan Fillion".
bool is_full_name(const Page& page, std::uint32_t t) {
  if (!page.capital(t) || !page.capital(t + 1) || !page.same_sentence(t, t + 1)) return false;
  const int likeness = name_likeness(page, t, t + 2);
  return likeness > 2 || (likeness > 1 && !page.has(t, Trait::english) && !page.has(t + 1, Trait::english));
}

// "Copper Basin on NBC", "Copper Basin – NBC", "Copper Basin, NBC, 9 p.m."
bool joins_network(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 6> joints = {"on", "-", "--", "|", ",", ":"};
  return is_any(page, last, joints) && starts_with_network(page, last + 1) && page.same_sentence(last, last + 1);
}

// "Copper Basin season 2", "Copper Basin’s second season"
bool is_season(const Page& page, std::uint32_t last) {
  static constexpr std::array<std::string_view, 13> parts = {"season",     "finale",  "premiere", "episode", "ratings",
                                                             "showrunner", "creator", "cast",     "trailer", "teaser",
                                                             "ensemble",   "makers",  "viewers"};
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

// "Nagisa Todo cast in TBS drama", "cast as a ghost": somebody, not the cast of something.
bool is_cast_into(const Page& page, std::uint32_t after_cast) {
  static constexpr std::array<std::string_view, 6> links = {"in", "as", "for", "opposite", "alongside", "to"};
  return is_any(page, after_cast, links);
}

// By the word after it, where the stretch may be a title.
int sign_of_next_word(const Page& page, const Stretch& s, std::uint32_t end) {
  static constexpr std::array<std::string_view, 16> words = {
      "season",  "finale",  "stars",   "cast",   "episode", "recap",     "premiere",  "returned",
      "returns", "follows", "centers", "column", "kiss",    "making-of", "continues", "opens"};
  const std::uint32_t t = s.last;
  static constexpr std::array<std::string_view, 8> made = {"directed", "written", "created", "produced",
                                                           "helmed",   "penned",  "set",     "based"};
  static constexpr std::array<std::string_view, 8> filmed = {"filmed",  "shot",   "produced",  "made",
                                                             "adapted", "remade", "developed", "broadcast"};
  if ((page.is(t, "is") || page.is(t, "was")) && (is_any(page, t + 1, made) || page.is(t + 1, "available") ||
                                                  (page.is(t + 1, "being") && is_any(page, t + 2, filmed))))
    return sure;
  if (is_renewed(page, t, end) || is_rated(page, t, end)) return sure;
  if (page.has(t, Trait::work_verb) && !page.has(t, Trait::plural)) return sure;
  const int scheduled = is_scheduled(page, t, end) ? 2 : 0;
  const bool cast_in = page.is(t, "cast") && (is_cast_into(page, t + 1));
  if (is_any(page, t, words) && !cast_in) return 2 + scheduled;
  const text::Tag tag = page.token(t).tag;
  return tag == text::Tag::verb || tag == text::Tag::aux ? (is_thing(page, t, end) ? 2 : 1) + scheduled : 0;
}

}  // namespace

namespace {

// A single word: less is said of it by chance, so that it needs more.
int sign_of_single(const Page& page, const Stretch& s, std::uint32_t end) {
  static constexpr std::array<std::string_view, 5> links = {"for", "in", "on", "of", "from"};
  // "Breeders, the 10-episode new comedy series": a name at the head is not explained by the kind of a work.
  if (page.is(s.last + 1, "the") && is_explained(page, s.last, end) && !page.has(s.first, given_names) &&
      page.token(s.first).is(text::sentence_start))
    return sure;
  if (is_explained(page, s.last, end))
    return s.first > page.begin_of(s.first) && is_any(page, s.first - 1, links) ? sure : 2;
  constexpr Traits known = Trait::english | Trait::common | Trait::place | Trait::network;
  if (tells_story(page, s.last) && !page.has(s.first, given_names) && !page.has(s.first, known)) return sure;
  return is_rated(page, s.last, end) || is_aired_clause(page, s.last, end) ? 2 : 0;
}

int sign_of_comma(const Page& page, const Stretch& s, std::uint32_t end) {
  const std::uint32_t t = s.last;
  if (page.is(t + 1, "who") || page.is(t + 1, "whom")) return no_title;
  if (!s.open()) {
    const bool owned = s.first > 0 && is_kind_of_work(page, s.first - 1);
    if (page.has(s.first, Trait::title | Trait::rank) && is_aired_clause(page, t, end)) return sure;  // "Judge Mabel"
    if (s.nature == Nature::company && (is_explained(page, t, end) || is_rated(page, t, end))) return strong_sign;
    return page.is(t + 1, "starring") && owned ? sure : 0;
  }
  if ((page.is(t + 1, "episode") || page.is(t + 1, "episodes")) && t + 2 < end) return strong_sign;
  if (joins_network(page, t)) return sure;
  if (is_made_by(page, t, end)) return s.single() ? sure : strong_sign;
  if (starts_hour(page, t + 1)) return strong_sign;
  if (s.single()) return sign_of_single(page, s, end);
  if (is_explained(page, t, end) || is_rated(page, t, end)) return sure;
  return is_aired_clause(page, t, end) ? 2 : 0;
}

int sign_of_owner(const Page& page, const Stretch& s, std::uint32_t end) {
  if (is_season(page, s.last)) return s.open() ? strong_sign : 2;
  if (!s.open()) return 0;
  const bool plain = (s.words > 1 || is_article(page, s.first)) && is_plain(page, s.first, s.last);
  const bool phrase = has_small_word(page, s.first, s.last);  // "Line of Enquiry’s Dominic Farrant"
  if ((plain || phrase) && is_full_name(page, s.last + 1)) return sure;
  return is_rated(page, s.last, end) ? (s.single() ? 2 : sure) : 0;
}

int sign_of_mark(const Page& page, const Stretch& s, std::uint32_t end) {
  if (!s.open()) return 0;
  if (joins_network(page, s.last)) return sure;
  const bool mark = page.is(s.last, "?") || page.is(s.last, "!");
  return mark && !s.single() && s.last + 1 < end && page.is(s.last + 1, ",") ? sure : 0;
}

// "Stan and Ollie director Jon Baird"
bool is_pair_of_names(const Page& page, const Stretch& s) {
  return s.last - s.first == 3 && (page.is(s.first + 1, "and") || page.is(s.first + 1, "&"));
}

// "Gaslamp will return for its third season": what has seasons.
bool has_season(const Page& page, std::uint32_t last, std::uint32_t end) {
  static constexpr std::array<std::string_view, 5> parts = {"season", "seasons", "finale", "premiere", "run"};
  if (page.token(last).tag != text::Tag::verb && page.token(last).tag != text::Tag::aux) return false;
  bool its = false;
  for (std::uint32_t t = last + 1; t < std::min(end, last + 8) && !page.token(t).is(text::punctuation); ++t) {
    its = its || page.is(t, "its");
    if (its && is_any(page, t, parts)) return true;
    if (page.capital(t)) return false;
  }
  return false;
}

// "the My Boss Is a Retired Magical Girl anime announced": between an article and its kind.
bool is_named_kind(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 4> heads = {"the", "new", "upcoming", "hit"};
  if (s.first == page.begin_of(s.first) || !is_any(page, s.first - 1, heads) || !is_kind_of_work(page, s.last))
    return false;
  if (page.has(s.first, Trait::demonym | Trait::place)) return false;
  return s.words > 2 && (has_small_word(page, s.first, s.last) || is_plain(page, s.first, s.last));
}

// "the Teşkilat series", "Yalancı series airs": a name of no English word before its kind.
bool is_series(const Page& page, const Stretch& s) {
  const bool alone = s.last - s.first == 1 && s.first > page.begin_of(s.first) && page.is(s.first - 1, "the");
  if (!page.is(s.last, "series") || page.has(s.last + 1, Trait::number) || (s.nature == Nature::person && !alone) ||
      (s.last + 1 < page.size() && page.token(s.last + 1).is(text::has_digit)))
    return false;
  constexpr Traits known = Trait::english | Trait::common | Trait::demonym | Trait::place | Trait::genre |
                           Trait::work_noun | Trait::network | Trait::weekday | Trait::month;
  for (std::uint32_t t = is_article(page, s.first) ? s.first + 1 : s.first; t < s.last; ++t) {
    if (page.has(t, known) || (page.token(t).shape & (text::all_caps | text::hyphenated | text::has_digit)) != 0)
      return false;
  }
  return s.last - s.first > (is_article(page, s.first) ? 1U : 0U);
}

// "Love Knows Best 知否 stars": the title again in letters of East Asia.
bool is_ideographic(const Page& page, std::uint32_t t) {
  const auto lead = static_cast<unsigned char>(page.word(t).empty() ? '\0' : page.word(t).front());
  return lead >= 0xE3 && lead <= 0xED;  // of U+3000 to U+DFFF in UTF-8
}

int sign_of_word(const Page& page, const Stretch& s, std::uint32_t end) {
  const std::uint32_t t = s.last;
  const bool made = page.is(t, "production") && s.first > 0 && page.is(s.first - 1, "a");
  if (made) return no_title;  // "It is a Hill Lights production"
  if (is_ideographic(page, t) && s.open() && !page.headline(t)) return sure;
  if (is_series(page, s)) return sure;
  if (s.nature == Nature::company && is_rated(page, t, end)) return strong_sign;
  if (is_season(page, t)) return s.open() ? strong_sign : 2;
  if (is_famous(page, s) || is_headed(page, s)) return strong_sign;
  if ((s.open() || starts_item(page, s)) && is_rated_by_verb(page, t, end)) return sure;
  if (is_started(page, s)) return sure;
  if (is_pair_of_names(page, s) && page.has(t, Trait::crew_noun) && page.capital(t + 1)) return sure;
  const bool replaces = s.first > 0 && page.is(s.first - 1, "by") && !s.single();
  if (replaces && page.is(t, "starring") && page.capital(t + 1)) return sure;  // "replaced by Empress Ki starring Ha"
  if (!s.open()) return page.is(t, "starring") && s.first > 0 && is_kind_of_work(page, s.first - 1) ? sure : 0;
  if (joins_network(page, t)) return sure;
  if (is_vehicle_of(page, s, end) || is_in_pipeline(page, t) || is_in_slot(page, t, end)) return strong_sign;
  if (is_made_by(page, t, end)) return s.single() ? sure : strong_sign;
  if (s.single()) return is_renewed(page, t, end) || has_season(page, t, end) ? sure : sign_of_single(page, s, end);
  if (is_named_kind(page, s)) return sure;
  if (is_predicate(page, t, end) || is_viewed(page, t, end)) return sure;
  return sign_of_next_word(page, s, end);
}

}  // namespace

int title_sign_after(const Page& page, const Stretch& s) {
  const std::uint32_t end = page.end_of(s.first);
  if (s.last >= end) return 0;
  if (is_outlet_here(page, s)) return no_title;
  if (page.is(s.last, "(")) return sign_of_bracket_behind(page, s, end);
  if (page.is(s.last, ",")) return sign_of_comma(page, s, end);
  if (page.possessive(s.last)) return sign_of_owner(page, s, end);
  return page.token(s.last).is(text::punctuation) ? sign_of_mark(page, s, end) : sign_of_word(page, s, end);
}

}  // namespace backlot::mentions
