#include "backlot/mentions/known_names.h"
#include "backlot/mentions/speech_verbs.h"
#include "backlot/mentions/title_brackets.h"
#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/titles.h"

#include <array>

namespace backlot::mentions {
namespace {

constexpr int sure = sure_title;

// "NBC’s medical drama" before `t`: a broadcaster that owns it. `named`: with its kind.
bool after_broadcaster(const Page& page, std::uint32_t t, bool& named) {
  const std::uint32_t begin = page.begin_of(t);
  named = false;
  for (std::uint32_t i = t; i > begin && t - i < 7; --i) {
    if (page.is(i - 1, "starring") || page.is(i - 1, "featuring")) return false;
    if (page.possessive(i - 1))
      return i >= begin + 2 && (is_network(page, i - 2) || page.has(i - 2, Trait::network_noun));
    const bool small = page.has(i - 1, Trait::title_small) && !page.is(i - 1, "and") && !page.is(i - 1, "to");
    if (page.capital(i - 1) || page.token(i - 1).is(text::punctuation) || small) return false;
    named = named || page.has(i - 1, Trait::work_noun);
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

// "ITV1’s Inspector Fallow came to an end": heroes by their rank, where nobody speaks or is spoken of.
bool is_named_after_hero(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 24> ranks = {
      "inspector", "detective", "sergeant", "father", "doctor",   "dr",        "dr.",   "judge",
      "captain",   "queen",     "king",     "prince", "princess", "professor", "nurse", "sister",
      "lady",      "sheriff",   "chief",    "major",  "agent",    "count",     "duke",  "mother"};
  return s.last - s.first > 1 && is_any(page, s.first, ranks) && !page.is(s.last, ",") && !page.is(s.last, "(");
}

// "Zee TV’s Bhagya Rekha": daily soaps of South Asia are called after their heroines.
bool is_soap_of(const Page& page, const Stretch& s, std::uint32_t possessive) {
  static constexpr std::array<std::string_view, 3> countries = {"IN", "PK", "BD"};
  if (page.is(s.last, ",") || page.is(s.last, "who") || is_speech_verb(s.last < page.size() ? page.word(s.last) : ""))
    return false;
  const auto owner = std::ranges::find_if(page.out().all, [&](const Mention& m) {
    return m.kind == Kind::network && m.last == possessive && m.value != unknown_network;
  });
  return owner != page.out().all.end() &&
         std::ranges::find(countries, lexicon::network(owner->value).country) != countries.end();
}

// "the comedy Dad’s Allotment": a possessor that is no name.
bool is_hers(const Page& page, const Stretch& s) {
  for (std::uint32_t t = s.first + 1; t + 1 < s.last; ++t) {
    if (page.possessive(t))
      return !page.has(t - 1, given_names | family_names) && page.has(t - 1, Trait::english | Trait::kin);
  }
  return false;
}

// "in Sunday-night favourite Glebe House"
bool is_favourite(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 8> words = {"favourite", "favorite", "smash",    "juggernaut",
                                                            "stalwart",  "staple",   "behemoth", "stablemate"};
  return is_any(page, t, words);
}

// Parts that no person has: "the makers of Panchayat Raj", not "the cast of Kim Soo".
bool is_part_of_work_only(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 19> words = {
      "makers",   "episode", "episodes", "season", "seasons", "finale", "sequel", "remake",  "trailer", "teaser",
      "premiere", "prequel", "reboot",   "repeat", "repeats", "rerun",  "reruns", "encores", "encore"};
  return is_any(page, t, words);
}

// "NBC’s new series, Ulysses follows three strangers": a comma behind the kind of work that a broadcaster owns.
bool follows_kind_with_comma(const Page& page, std::uint32_t comma) {
  if (!page.is(comma, ",") || comma < page.begin_of(comma) + 3 || !is_kind_of_work(page, comma - 1)) return false;
  bool named = false;
  return after_broadcaster(page, comma, named);
}

// "Scoop on Third Shift Saints", "a crossover with Kestrel County"
bool is_scoop(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 4> links = {"on", "with", "for", "about"};
  static constexpr std::array<std::string_view, 4> words = {"scoop", "crossover", "spoilers", "dirt"};
  return t > page.begin_of(t) && is_any(page, t, links) && is_any(page, t - 1, words);
}

// "produced by Hatch & Daughters", "a drama with Gaku Umezono": whom it is by or with.
bool is_maker_before(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 5> works = {"followed", "preceded", "inspired", "replaced", "joined"};
  static constexpr std::array<std::string_view, 6> firms = {"agency", "label",       "company",
                                                            "firm",   "distributor", "outlet"};
  static constexpr std::array<std::string_view, 6> makers = {"producer",     "director",  "writer",
                                                             "screenwriter", "filmmaker", "novelist"};
  static constexpr std::array<std::string_view, 7> teams = {"creators", "showrunners", "directors", "producers",
                                                            "writers",  "creator",     "showrunner"};
  const std::uint32_t t = s.first - 1;
  if (!page.capital(t) && is_any(page, t, makers)) return true;  // "the acclaimed producer Rosa Ocampo"
  if (page.is(t, ",") && page.is(s.last, ",") && t > page.begin_of(t) && is_any(page, t - 1, teams))
    return true;                            // "the creators, The Lindqvist Brothers, tweeted"
  if (is_any(page, t, firms)) return true;  // "her agency Man of Making commented"
  if (page.is(t, "by"))
    return !is_broadcast_bracket(page, s.last) && (t == page.begin_of(t) || !is_any(page, t - 1, works));
  return page.is(t, "with") && !is_credit(page, t) && !is_plain(page, s.first, s.last) &&
         !has_small_word(page, s.first, s.last) && !s.single();
}

// "a new mystery drama called Cinder"
bool is_called(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 5> words = {"called", "titled", "entitled", "named", "dubbed"};
  if (!is_any(page, t, words)) return false;
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t i = t; i > begin && t - i < 3; --i) {
    if (is_kind_of_work(page, i - 1)) return true;
  }
  return false;
}

// "The drama is Salt Casebook", "its rival is Salt Road"
bool is_said_to_be(const Page& page, std::uint32_t t) {
  if (!page.is(t, "is") || t < page.begin_of(t) + 2 || !is_kind_of_work(page, t - 1)) return false;
  return page.is(t - 2, "the") || page.is(t - 2, "this") || page.is(t - 2, "new");
}

// "horror films such as Ledger (1999)", "dramas including Exit 13"
bool is_example(const Page& page, std::uint32_t t) {
  const std::uint32_t begin = page.begin_of(t);
  std::uint32_t at = t;
  if (page.is(t, "as") && t > begin && page.is(t - 1, "such"))
    at = t - 1;
  else if (!page.is(t, "including") && !page.is(t, "like"))
    return false;
  if (at > begin && page.is(at - 1, ",")) --at;
  return at > begin && is_kind_of_work(page, at - 1) && page.word(at - 1).ends_with('s');
}

// "Not returning: Fancy Meeting You.", "Begins: Bog Standard."
bool is_status_before(const Page& page, std::uint32_t colon) {
  static constexpr std::array<std::string_view, 18> words = {
      "begins", "returning",  "returns", "renewed",  "canceled", "cancelled", "axed",   "ending", "ends",
      "new",    "premiering", "starts",  "starting", "tonight",  "midseason", "airing", "moving", "showing"};
  return page.is(colon, ":") && colon > 0 && is_any(page, colon - 1, words);
}

// "lately of Porchlight", "once of Home Straight"
bool is_once(const Page& page, std::uint32_t of) {
  static constexpr std::array<std::string_view, 4> words = {"lately", "once", "late", "formerly"};
  return of > 0 && is_any(page, of - 1, words);
}

int sign_of_preposition(const Page& page, const Stretch& s) {
  static constexpr std::array<std::string_view, 32> words = {
      "joining",   "boarded",  "boards", "headlines", "headline", "leads",    "helms",    "helmed",
      "penned",    "rewatch",  "saw",    "loved",     "titled",   "entitled", "led",      "in",
      "following", "on",       "of",     "for",       "from",     "watch",    "watching", "after",
      "created",   "directed", "wrote",  "joins",     "joined",   "about",    "renewed",  "before"};
  static constexpr std::array<std::string_view, 4> joins = {"joins", "join", "joining", "joined"};
  const bool counted =
      s.last - s.first == 2 && s.single() && is_any(page, s.first - 1, joins);  // "joining Precinct 12"
  static constexpr std::array<std::string_view, 6> links = {"in", "for", "from", "on", "include", "of"};
  static constexpr std::array<std::string_view, 12> people = {
      "role", "roles", "part", "character", "likes", "name", "life", "death", "murder", "town", "shores", "streets"};
  const std::uint32_t t = s.first - 1;
  const bool place = is_place_like(page, s.first, s.last);
  // "The episode saw Abhay Rane answer a call": whom it shows.
  if (page.is(t, "saw") && t > page.begin_of(t) && page.token(s.last).tag == text::Tag::verb) return 0;
  static constexpr std::array<std::string_view, 7> leads = {"lead",    "leads",    "headline", "headlines",
                                                            "topline", "toplines", "headlined"};
  const bool known = page.has(s.first, given_names | family_names | Trait::english | Trait::korean_syllable);
  if (s.single() && s.open() && !known && is_any(page, t, leads) && t > 0 && page.capital(t - 1) &&
      page.token(s.last).is(text::punctuation))
    return sure;                                        // "Kıvanç Tatlıtuğ and Ada Er lead Kördüğüm."
  if (s.single() && page.possessive(s.last)) return 0;  // "seen in Bhansali’s next"
  if (is_any(page, t, links) && is_credit(page, t)) {
    const bool listed = page.is(t, "include");  // "credits include Harlan Road"
    return !s.open() ? 1 : place && !listed ? 2 : strong_sign;
  }
  const bool character = page.is(t, "of") && t > 0 && is_any(page, t - 1, people);
  return is_any(page, t, words) && s.open() && (!s.single() || counted) && !place && !character ? 2 : 0;
}

// "In the new series, Ada Roe, a spy, …": who follows the comma is in it.
bool is_in_it(const Page& page, std::uint32_t kind) {
  constexpr std::uint32_t farthest = 4;
  for (std::uint32_t t = kind; t > page.begin_of(kind) && kind - t < farthest; --t) {
    if (page.is(t - 1, "in") || page.is(t - 1, "of") || page.is(t - 1, "on")) return true;
  }
  return false;
}

// "the lead actors of the show, Leena Jumani (Tanu)": who follows the comma are the people, not the work.
bool is_of_people(const Page& page, std::uint32_t kind) {
  static constexpr std::array<std::string_view, 10> people = {"actors", "leads",   "stars",    "makers", "couple",
                                                              "pair",   "heroine", "producer", "lead",   "actresses"};
  const std::uint32_t begin = page.begin_of(kind);
  for (std::uint32_t t = kind; t > begin + 1 && kind - t < 5; --t) {
    if (page.is(t, "of")) return is_any(page, t - 1, people);
    if (page.token(t).is(text::punctuation) && !page.possessive(t)) return false;
  }
  return false;
}

}  // namespace

int title_sign_before(const Page& page, const Stretch& s) {
  const std::uint32_t begin = page.begin_of(s.first);
  if (s.first == begin) return 0;
  const std::uint32_t t = s.first - 1;
  if (page.token(t).is(text::punctuation) && !page.is(t, "(") && !page.is(t, ",") && !page.is(t, ":") &&
      !page.possessive(t) && !ends_with_network(page, s.first))
    return 0;
  const bool person = s.nature == Nature::person;
  const bool headed =
      t == begin && page.has(t, Trait::work_noun) && !page.has(t, Trait::actor_noun);  // "Drama Upstate"
  const bool kind = headed || is_kind_of_work(page, t);
  if (is_maker_before(page, s)) return no_title;
  if (ends_with_network(page, t) && page.possessive(t))
    return !person ? strong_sign : is_named_after_hero(page, s) || is_soap_of(page, s, t) ? sure : -1;
  if (page.is(t, "original") && ends_with_network(page, t)) return person ? 0 : strong_sign;
  bool named = false;
  if (after_broadcaster(page, s.first, named) && (named || s.last - s.first > 1))
    return !person ? strong_sign : kind ? sure : named ? 1 : -2;
  if (is_said_to_be(page, t) && s.open() && !s.single()) return strong_sign;
  if (is_called(page, t)) return !person || s.single() ? strong_sign : 0;
  if (is_example(page, t)) return s.open() ? strong_sign : s.single() ? sure : 0;
  if (page.possessive(t) && is_owned_by_maker(page, t)) return s.open() ? sure : 0;
  const bool owned_article = page.possessive(t) && is_article(page, s.first) && page.capital(s.first);
  if (owned_article && !person && s.last - s.first > 1) return sure;  // "Lantern’s The Understory"
  if (is_scoop(page, t)) return person ? 0 : strong_sign;
  if (kind) return person && !is_hers(page, s) && !is_named_after_hero(page, s) ? 0 : strong_sign;
  if (is_favourite(page, t) && s.open() && !s.single() && is_plain(page, s.last - 1, s.last)) return strong_sign;
  if (is_status_before(page, t)) return s.open() ? sure : 0;
  if (page.is(t, "of") && is_once(page, t)) return s.open() ? strong_sign : 0;
  if (page.is(t, "(") && page.is(s.last, ")")) return sign_in_brackets(page, s);
  if (ends_with_network(page, s.first)) return s.open() ? 2 : 0;
  if (after_kind_and_network(page, s.first)) return s.open() ? strong_sign : 0;
  const bool owner = page.possessive(s.last) && !is_plain(page, s.first, s.last);  // "the anime of Keigo Manabe’s …"
  if (page.is(t, "of") && t > begin && is_part_of_work(page, t - 1) && !owner)
    return s.open() ? strong_sign : is_part_of_work_only(page, t - 1) ? sure : 0;
  const bool behind_kind = page.is(t, ",") && t > begin && is_kind_of_work(page, t - 1);
  if (behind_kind && is_of_people(page, t - 1)) return 0;
  const bool apart =
      behind_kind && (!page.word(t - 1).ends_with('s') || (page.is(t - 1, "series") && !is_in_it(page, t - 1)));
  if (apart && s.open() && !s.single() && page.token(s.last).is(text::punctuation))
    return sure;  // "his film, Low Coast,"
  if (follows_kind_with_comma(page, t)) return s.open() ? strong_sign : s.single() ? sure : 0;
  const bool small = !page.capital(t) || page.token(t).is(text::sentence_start);
  return small ? sign_of_preposition(page, s) : 0;
}

}  // namespace backlot::mentions
