#include "backlot/mentions/band_context.h"
#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/titles.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t longest_title = 9;
constexpr int strong = 4;

bool stops_title(const Page& page, std::uint32_t t) {
  if (!page.free(t) || (page.weekday(t) || page.has(t, Trait::month))) return true;
  const std::string_view w = page.word(t);
  return page.token(t).is(text::hyphenated) && lexicon::find(w.substr(0, w.find('-'))).traits.has(Trait::weekday);
}

// "The Last Lighthouse NEW SERIES": the capitals of a label end it.
bool starts_label(const Page& page, std::uint32_t t) {
  const auto upper = [&](std::uint32_t i) { return page.token(i).is(text::all_caps) && page.word(i).size() > 1; };
  return upper(t) && !page.token(t - 1).is(text::has_digit) && !upper(t - 1) && page.has(t, Trait::english | Trait::common | Trait::work_noun);
}

bool is_title_word(const Page& page, std::uint32_t t, std::uint32_t end) {
  return t < end && !stops_title(page, t) && (page.capital(t) || page.token(t).is(text::has_digit)) && !page.possessive(t);
}

bool is_small(const Page& page, std::uint32_t t, std::uint32_t end) {
  return t < end && page.free(t) && page.has(t, Trait::title_small) && !page.capital(t) && !page.possessive(t);
}

// "the Last Lighthouse" … one past the capitalised words from `t` on; small words only where capitals follow.
std::uint32_t capitals_end(const Page& page, std::uint32_t t, bool over_small) {
  const std::uint32_t end = std::min(page.end_of(t), t + longest_title);
  std::uint32_t at = t + 1;
  while (at < end) {
    if (is_title_word(page, at, end)) {
      if (starts_label(page, at)) break;
      ++at;
    } else if (page.possessive(at) && is_title_word(page, at + 1, end)) {
      at += 2;
    } else if (over_small && is_small(page, at, end)) {
      std::uint32_t next = at + 1;
      while (next < at + 3 && is_small(page, next, end)) ++next;
      if (!is_title_word(page, next, end)) break;
      at = next + 1;
    } else {
      break;
    }
  }
  return at;
}

// "Los relojeros", "La casa de papel": a foreign article and words that are not English.
std::uint32_t foreign_end(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 14> articles = {"los", "las", "la", "el", "les", "le", "il", "der", "die", "das", "un", "une", "una", "il"};
  if (!page.capital(t) || std::ranges::find(articles, page.word(t)) == articles.end()) return t;
  std::uint32_t at = t + 1;
  const std::uint32_t end = std::min(page.end_of(t), t + 6);
  while (at < end && page.free(at) && !page.token(at).is(text::punctuation) && !page.token(at).is(text::has_digit) && page.word(at).size() > 3 &&
         !page.capital(at) && !page.has(at, Trait::english | Trait::common | Trait::title_small)) {
    ++at;
  }
  return at > t + 1 ? at : t;
}

// "An" is a Korean family name too.
bool is_the(const Page& page, std::uint32_t t) {
  return page.is(t, "the") || page.is(t, "a") || (page.is(t, "an") && !(page.capital(t) && page.has(t + 1, Trait::korean_syllable)));
}

bool is_place_like(const Page& page, std::uint32_t first, std::uint32_t last) {
  return page.has(last - 1, Trait::place_noun) || page.phrase(first, Trait::place).length == last - first;
}

// A word in lower case between the capitals: "Mother of Pearl", but also "Siwol and Zino".
bool has_small_word(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first + 1; t < last; ++t) {
    if (!page.capital(t) && page.has(t, Trait::title_small) && !page.has(t, Trait::particle)) return true;
  }
  return false;
}

bool is_plain_word(const Page& page, std::uint32_t t) {
  if (page.has(t, Trait::english | Trait::common | Trait::ordinal | Trait::number | Trait::place | Trait::work_noun)) return true;
  const std::string_view w = page.word(t);
  return w.ends_with('s') && lexicon::find(w.substr(0, w.size() - 1)).traits.has(Trait::english);
}

bool is_plain(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.capital(t) && !is_plain_word(page, t)) return false;
    if (page.is(t, "and") || page.is(t, "&")) return false;
  }
  return true;
}

// A name of a person or a company rather than a title.
bool is_other_name(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (page.has(last - 1, Trait::org_suffix) && !page.has(last - 1, Trait::place_noun)) return true;
  if (page.has(last - 1, Trait::organization)) return true;
  if (has_small_word(page, first, last)) return !is_plain(page, first, last) && !is_the(page, first);
  if (page.has(first, Trait::title | Trait::rank) && !is_the(page, first)) return name_likeness(page, first + 1, last) > 0;
  if (last - first == 1 && page.has(first, Trait::place | Trait::demonym)) return true;
  if (is_the(page, first)) return false;
  if (page.has(last - 1, Trait::place_noun)) return false;
  for (std::uint32_t t = first + 1; t < last; ++t) {
    // "Teague’s Wren Halloran", but "Grey’s Anatomy"
    if (page.possessive(t)) return name_likeness(page, first, t) > 0 && is_vouched(page, first, t) && !is_plain(page, t + 1, last);
  }
  return (name_likeness(page, first, last) > 0 && is_vouched(page, first, last)) || korean_name_at(page, first) != 0;
}

// Whether the word at `t`, which starts a sentence, has its capital elsewhere too.
bool is_capital_elsewhere(const Page& page, std::uint32_t t) {
  for (std::uint32_t i = 0; i < page.size(); ++i) {
    if (i != t && page.word(i) == page.word(t) && page.capital(i) && !page.token(i).is(text::sentence_start) && !page.headline(i)) return true;
  }
  return false;
}

bool is_plain_single(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (last - first == 1 && page.token(first).is(text::sentence_start) && (page.has(first, Trait::english) || page.token(first).tag != text::Tag::propn) && !is_capital_elsewhere(page, first)) return true;
  return last - first == 1 && (page.has(first, Trait::common | Trait::title_small | Trait::demonym | Trait::place | Trait::title | Trait::rank | Trait::genre) || page.token(first).is(text::all_caps));
}

bool joins_kind(const Page& page, std::uint32_t t) { return page.has(t, Trait::title_small) && !page.is(t, "and") && !page.is(t, "to"); }

// How far a broadcaster stands before `t` with its kind of work in between: "NBC’s medical drama".
bool after_broadcaster(const Page& page, std::uint32_t t, bool& kind_named) {
  const std::uint32_t begin = page.begin_of(t);
  kind_named = false;
  for (std::uint32_t i = t; i > begin && t - i < 7; --i) {
    if (page.possessive(i - 1)) return i >= begin + 2 && page.has(i - 2, Trait::network | Trait::network_noun);
    if (page.capital(i - 1) || page.token(i - 1).is(text::punctuation) || joins_kind(page, i - 1)) return false;
    kind_named = kind_named || page.has(i - 1, Trait::work_noun);
  }
  return false;
}

bool ends_with_network(const Page& page, std::uint32_t t) {
  const auto& all = page.out().all;
  return std::ranges::any_of(all, [t](const Mention& m) { return m.kind == Kind::network && m.last == t; });
}
bool starts_with_network(const Page& page, std::uint32_t t) {
  const auto& all = page.out().all;
  return std::ranges::any_of(all, [t](const Mention& m) { return m.kind == Kind::network && m.first == t; });
}

// "the finale of X", "a repeat of X"
bool is_part_of_work(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 22> words = {
      "episode", "episodes", "season", "seasons", "finale", "premiere", "repeat", "rerun", "recap", "cast", "set", "remake", "star", "stars",
      "ending", "reboot", "adaptation", "instalment", "installment", "success", "part", "making"};
  return page.has(t, Trait::work_noun | Trait::crew_noun | Trait::actor_noun) || std::ranges::find(words, page.word(t)) != words.end();
}

// "who starred in X", "best known for X", "her role in X": somebody’s credits, shortly before the preposition at `t`.
bool is_credit(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 34> words = {
      "star", "starred", "stars", "starring", "appeared", "appears", "appearing", "seen", "known", "played", "plays", "role", "roles", "cast",
      "part", "turn", "credits", "include", "breakout", "worked", "works", "lead", "leads", "led", "fame", "performance", "debut", "cameo",
      "recognized", "remembered", "acted", "headlined", "guest", "opposite"};
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t i = t; i > begin && t - i < 5; --i) {
    if (page.token(i - 1).is(text::punctuation)) return false;
    if (std::ranges::find(words, page.word(i - 1)) != words.end()) return true;
  }
  return false;
}

// "A short film on BBC iPlayer, Keeping the Light On, shows"
bool is_on_network_comma(const Page& page, std::uint32_t first) {
  const std::uint32_t begin = page.begin_of(first);
  if (first < begin + 3 || !page.is(first - 1, ",") || !ends_with_network(page, first - 1)) return false;
  for (std::uint32_t t = first - 2; t > begin && first - t < 7; --t) {
    if (page.has(t, Trait::work_noun)) return true;
    if (page.token(t).is(text::punctuation)) return false;
  }
  return false;
}

int sign_before(const Page& page, std::uint32_t first, std::uint32_t last, bool other_name) {
  const std::uint32_t begin = page.begin_of(first);
  if (first == begin) return 0;
  const std::uint32_t t = first - 1;
  bool kind_named = false;
  if (ends_with_network(page, t) && page.possessive(t)) return other_name ? -1 : strong;
  const bool kind_just_before = page.has(t, Trait::work_noun) && !page.has(t, Trait::actor_noun) && !page.capital(t);
  if (after_broadcaster(page, first, kind_named) && (kind_named || last - first > 1)) return other_name ? (kind_just_before ? sure_title : kind_named ? 1 : -2) : strong;
  if (kind_just_before) return other_name ? 0 : strong;
  if (page.is(t, "(") && page.is(last, ")")) {
    const bool alone = page.token(t).is(text::space_before) && t > begin && page.capital(t - 1) && (last - first > 1 || page.word(first).size() > 3);
    return other_name || !alone || name_likeness(page, first, last) > 0 ? -2 : strong;  // "Monsoon Letters", not "Iria del Río"
  }
  if (ends_with_network(page, first)) return other_name ? 0 : 2;
  if (is_on_network_comma(page, first)) return other_name ? 0 : strong;
  if (page.is(t, "of") && t > begin && is_part_of_work(page, t - 1)) return other_name ? 0 : strong;
  const bool links = page.is(t, "in") || page.is(t, "for") || page.is(t, "from") || page.is(t, "on") || page.is(t, "include") || page.is(t, "of");
  if (links && is_credit(page, t)) return other_name ? 1 : is_place_like(page, first, last) ? 2 : strong;
  static constexpr std::array<std::string_view, 31> words = {"boarded", "boards", "headlines", "headline", "leads", "helms", "helmed", "penned", "rewatch", "saw", "loved", "titled", "entitled", "led", "in", "on", "of", "for", "from", "watch", "watching", "after", "created", "directed", "wrote", "joins", "joined", "about", "cancelled", "renewed", "before"};
  const bool few = last - first < 2 || (last - first == 2 && page.token(last - 1).is(text::has_digit));
  if (std::ranges::find(words, page.word(t)) != words.end()) return other_name || few || is_place_like(page, first, last) ? 0 : 2;
  return 0;
}

// "Copper Basin, a six-part drama": a kind of work in apposition.
bool is_explained(const Page& page, std::uint32_t last, std::uint32_t end) {
  if (!page.is(last, ",") || last + 1 >= end || !(is_the(page, last + 1) || page.is(last + 1, "his") || page.is(last + 1, "her"))) return false;
  for (std::uint32_t t = last + 2; t < std::min(end, last + 8); ++t) {
    if (page.has(t, Trait::work_noun)) return true;
    if (page.token(t).is(text::punctuation)) return false;
  }
  return false;
}

// "Swallow Street returns on 5 November": a day or an hour soon after a verb.
bool is_scheduled(const Page& page, std::uint32_t last, std::uint32_t end) {
  for (std::uint32_t t = last + 1; t < std::min(end, last + 5); ++t) {
    if (page.token(t).is(text::punctuation)) return false;
    if (page.weekday(t) || (page.has(t, Trait::month) && page.capital(t))) return true;
  }
  return false;
}

bool half_of_day(const Page& page, std::uint32_t t) {
  const std::string_view w = page.word(t);
  return w == "p.m." || w == "pm" || w == "a.m." || w == "am";
}

// A given and a family name from token `t` on: "The Rookie’s Nathan Fillion".
bool is_full_name(const Page& page, std::uint32_t t) {
  return page.capital(t) && page.capital(t + 1) && page.same_sentence(t, t + 1) && is_vouched(page, t, t + 2) && name_likeness(page, t, t + 2) > 2;
}

// "(tvN, from Saturday …)", "(2019)", "(Bay Nine, Fridays at 9 p.m.)", "(season two)"
bool is_broadcast_bracket(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (!page.is(t, "(")) return false;
  for (std::uint32_t i = t + 1; i < std::min(end, t + 9) && !page.is(i, ")"); ++i) {
    if (starts_with_network(page, i) || page.weekday(i) || (page.is(i, "season") && page.has(i + 1, Trait::number | Trait::ordinal))) return true;
    const bool digits = page.token(i).is(text::number) && page.token(i).is(text::has_digit);
    if (digits && page.word(i).size() == 4 && !page.word(i).contains('.') && page.is(i + 1, ")")) return true;  // a year
  }
  return false;
}

// A line of its own that is a title, with the hour or the channel on the next line.
bool is_listing_line(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t begin = page.begin_of(first);
  const std::uint32_t end = page.end_of(first);
  const bool line = first == begin && last == end && last - first <= longest_title && page.token(first).is(text::in_titled);
  if (!line || last >= page.size() || page.headline(last)) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.token(t).is(text::punctuation) || page.possessive(t)) return false;
  }
  if (page.token(first).is(text::all_caps) && page.token(last - 1).is(text::all_caps)) return false;  // "ALSO SHOWING"
  const std::uint32_t next_end = page.end_of(last);
  for (std::uint32_t t = last; t < std::min(next_end, last + 4); ++t) {
    if (half_of_day(page, t) || (starts_with_network(page, t) && next_end - last < 9)) return true;
  }
  return false;
}

bool is_year(const Page& page, std::uint32_t t) {
  const std::string_view w = page.word(t);
  return w.size() == 4 && (w.starts_with("19") || w.starts_with("20")) && page.token(t).is(text::has_digit);
}

// "Copper Basin on NBC", "Copper Basin – NBC", "Copper Basin, NBC, 9 p.m."
bool joins_network(const Page& page, std::uint32_t last, std::uint32_t end) {
  if (last + 1 >= end || !starts_with_network(page, last + 1)) return false;
  return page.is(last, "on") || page.is(last, "-") || page.is(last, "--") || page.is(last, "|") || page.is(last, ",") || page.is(last, ":");
}

// "Copper Basin season 2", "Copper Basin’s second season"
bool is_season(const Page& page, std::uint32_t last) {
  if (page.is(last, "season") || page.is(last, "series")) return last + 1 < page.size() && page.has(last + 1, Trait::number);
  if (!page.possessive(last)) return false;
  for (std::uint32_t t = last + 1; t < std::min(last + 4, page.size()); ++t) {
    if (page.is(t, "season") || page.is(t, "finale") || page.is(t, "premiere") || page.is(t, "episode") || page.is(t, "ratings")) return true;
  }
  return false;
}

int sign_after(const Page& page, std::uint32_t first, std::uint32_t last, bool other_name) {
  const std::uint32_t end = page.end_of(first);
  if (last >= end) return 0;
  if (!other_name || starts_with_network(page, last + 1)) {
    if (is_broadcast_bracket(page, last, end)) return strong;
  }
  if ((page.is(last, "(") && last + 1 < end && page.opens_quote(last + 1)) && !other_name) return strong;
  if (page.is(last, ",") && (page.is(last + 1, "episode") || page.is(last + 1, "episodes")) && last + 2 < end) return strong;
  if (page.is(last, "(") && page.is(last + 2, ")") && is_year(page, last + 1)) return other_name ? 2 : strong;
  if (joins_network(page, last, end)) return other_name ? 0 : sure_title;
  if (is_season(page, last)) return other_name ? 2 : strong;
  const std::uint32_t words = last - first - (page.token(last - 1).is(text::has_digit) ? 1 : 0);
  if (page.possessive(last) && !other_name && (words > 1 || is_the(page, first)) && is_plain(page, first, last) && is_full_name(page, last + 1)) return 3;
  if (!other_name && !page.capital(last) && page.has(last, Trait::actor_noun | Trait::crew_noun) && page.capital(last + 1) && last + 1 < end) return strong;  // "Anupamaa actress Rupali Ganguly"
  if (other_name || words < 2) return 0;
  const bool renewed = (page.is(last, "has") && page.is(last + 1, "been")) || page.is(last, "is") || page.is(last, "was");
  for (std::uint32_t t = last + 1; renewed && t < std::min(end, last + 4); ++t) {
    if (page.is(t, "renewed") || page.is(t, "cancelled") || page.is(t, "canceled") || page.is(t, "axed") || page.is(t, "streaming") || page.is(t, "airing")) return 3;
  }
  if (is_explained(page, last, end)) return 3;
  if (page.has(last, Trait::work_verb) && !page.has(last, Trait::plural)) return 3;
  static constexpr std::array<std::string_view, 16> titled = {"season", "finale", "stars", "cast", "episode", "recap", "premiere", "returned", "returns", "follows", "centers", "column", "kiss", "making-of", "continues", "opens"};
  const int scheduled = is_scheduled(page, last, end) ? 2 : 0;
  if (std::ranges::find(titled, page.word(last)) != titled.end()) return 2 + scheduled;
  if (page.token(last).tag == text::Tag::verb || page.token(last).tag == text::Tag::aux) return 1 + scheduled;
  if (page.is(last, "?") || page.is(last, "!")) return last + 1 < end && page.is(last + 1, ",") ? 3 : 0;
  return 0;
}

// From the words themselves: several plain words in capitals are the name of something, and of a work more often than
// not; small words between them, the more so.
int shape_score(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (is_place_like(page, first, last) || last - first < 2) return 0;
  int capitals = 0;
  int uppers = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    capitals += page.capital(t) ? 1 : 0;
    uppers += page.token(t).is(text::all_caps) ? 1 : 0;
  }
  if (capitals < 2) return 0;
  if (capitals == uppers) return page.headline(first) || page.token(first).is(text::in_titled) ? 0 : 2;  // "SAINT OF NOTHING" among small letters
  if (has_small_word(page, first, last)) return is_plain(page, first, last) ? 2 : 0;
  if (page.token(last - 1).is(text::has_digit) && !is_vouched(page, first, last)) return 3;  // "Bhool Bhulaiyaa 3"
  const int likeness = name_likeness(page, first, last);
  if (likeness <= -2) return capitals > 2 ? 2 : 1;
  return likeness <= 0 && !is_vouched(page, first, last) ? 1 : 0;  // "Saltmarsh Diaries"
}

void read_at(const Page& page, std::uint32_t first, std::uint32_t last, std::vector<TitleSign>& out) {
  if (is_plain_single(page, first, last)) return;
  const bool other_name = is_other_name(page, first, last) || band_sign(page, first, last) >= 2;
  TitleSign sign{first, last, first, last, 0, false, false};
  sign.score = sign_before(page, first, last, other_name) + sign_after(page, first, last, other_name);
  if (!other_name) sign.score += shape_score(page, first, last);
  const bool verb_follows = last < page.end_of(first) && page.token(last).tag == text::Tag::verb;
  if (!other_name && verb_follows && first == page.begin_of(first) && page.token(first).is(text::in_titled) && last - first > 1) ++sign.score;
  if (!other_name && is_listing_line(page, first, last)) sign.score += strong;
  if (last < page.end_of(first) && starts_label(page, last) && first == page.begin_of(first)) sign.score += sure_title;
  if (!other_name && first > page.begin_of(first) && page.is(first - 1, ",") && page.is(last, ",")) ++sign.score;
  const bool capital_article = is_the(page, first) && page.capital(first) && !page.token(first).is(text::sentence_start) && last - first >= 3;
  if (capital_article && !other_name) sign.score += sure_title;
  if (is_the(page, first) && page.capital(first) && !page.token(first).is(text::sentence_start) && last - first == 2 && sign.score > 0) ++sign.score;
  if ((page.is(last, "?") || page.is(last, "!")) && sign.score > 0 && last + 1 < page.size() && page.same_sentence(first, last + 1)) {
    sign.last = sign.outer_last = last + 1;  // the mark belongs to the title: "Who Knows Anatolia?, a quiz"
  }
  sign.listed = !other_name && last - first > 1;
  if (sign.score != 0 || sign.listed) out.push_back(sign);
}

// The number of a list before its entry: "1.", "#3", "2)".
std::uint32_t after_number(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (page.is(t, "#")) ++t;
  if (t >= end || !page.token(t).is(text::has_digit) || page.word(t).size() > 3) return t;
  ++t;
  return t < end && (page.is(t, ".") || page.is(t, ")") || page.is(t, ":") || page.is(t, "-")) ? t + 1 : t;
}

// "1. Swallow Street (Show TV, from Tuesday)", "The Last Lighthouse NEW SERIES": the head of a listing, in whatever
// capitals. Brackets after an entry with a number are about a work unless it is a person.
void read_listing_head(const Page& page, std::uint32_t sentence, std::vector<TitleSign>& out) {
  const std::uint32_t end = page.end_of(sentence);
  const std::uint32_t begin = after_number(page, sentence, end);
  if (begin >= end || !page.capital(begin)) return;
  for (std::uint32_t t = begin + 1; t < std::min(end, begin + longest_title); ++t) {
    const bool bracket = page.is(t, "(") && t + 1 < end;
    const bool listed = bracket && begin > sentence && page.capital(t + 1) && !is_other_name(page, begin, t);
    const bool network = bracket && (is_broadcast_bracket(page, t, end) || listed);
    const bool series = page.is(t, "new") && page.is(t + 1, "series") && page.token(t).is(text::all_caps);
    if ((network || series) && page.free(begin, t)) out.push_back({begin, t, begin, t, strong, false, false});
    if (network || series || (page.token(t).is(text::punctuation) && !page.possessive(t))) return;
  }
}

// "Gwendolyn Marsh (Small Hours in Leith)": a place may end a title in brackets.
void read_brackets(const Page& page, std::uint32_t open, std::vector<TitleSign>& out) {
  const std::uint32_t end = std::min(page.end_of(open), open + longest_title + 2);
  std::uint32_t close = open + 1;
  while (close < end && !page.token(close).is(text::punctuation)) ++close;
  if (!page.is(close, ")") || close < open + 3 || !page.capital(open + 1) || !page.capital(close - 1)) return;
  if (has_small_word(page, open + 1, close)) out.push_back({open + 1, close, open + 1, close, strong, false, false});
}

}  // namespace

void read_bare_titles(const Page& page, std::vector<TitleSign>& out) {
  for (std::uint32_t t = 0; t < page.size();) {
    const std::uint32_t end = page.end_of(t);
    if (t == page.begin_of(t)) read_listing_head(page, t, out);
    if (page.headline(t)) {
      if (is_listing_line(page, t, end)) {
        const std::uint32_t close = capitals_end(page, t, true);
        out.push_back({t, close, t, close, strong, false, false});
      }
      t = end;
      continue;
    }
    if (const std::uint32_t foreign = foreign_end(page, t); foreign > t && page.free(t)) {
      out.push_back({t, foreign, t, foreign, sure_title, false, false});
      t = foreign;
      continue;
    }
    if (page.is(t, "(")) read_brackets(page, t, out);
    if (!is_title_word(page, t, end) || !page.capital(t)) {
      ++t;
      continue;
    }
    std::uint32_t first = t;
    const bool starts = page.token(t).is(text::sentence_start);
    const bool title_follows = is_title_word(page, t + 1, end);
    if (starts && title_follows && page.has(t, Trait::title_small | Trait::common) && !is_the(page, t)) ++first;  // "In Copper Basin"
    if (starts && !title_follows && page.has(t, Trait::common) && !is_the(page, t)) {
      ++t;  // "Filmed in Caithness"
      continue;
    }
    if (!is_title_word(page, first, end)) {
      t = first + 1;
      continue;
    }
    const std::uint32_t close = capitals_end(page, first, true);
    const std::uint32_t narrow = capitals_end(page, first, false);
    read_at(page, first, close, out);
    if (narrow < close) read_at(page, first, narrow, out);
    t = close;
  }
}

}  // namespace backlot::mentions
