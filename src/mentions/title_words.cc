#include "backlot/mentions/title_words.h"

#include "backlot/mentions/band_context.h"
#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/weekdays.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

// The "PM" and "ET" of "8:00 PM ET".
bool is_after_hour(const Page& page, std::uint32_t t) {
  if (t == 0) return false;
  const bool half = page.is(t, "pm") || page.is(t, "am") || page.is(t, "p.m.") || page.is(t, "a.m.");
  if (half) return page.token(t - 1).is(text::has_digit);
  if (!page.token(t).is(text::all_caps)) return false;
  return page.has(t, Trait::zone) && (page.token(t - 1).is(text::has_digit) || is_after_hour(page, t - 1));
}

bool stops_title(const Page& page, std::uint32_t t) {
  const bool may_snow = page.has(t, Trait::month) && page.capital(t + 1) && page.free(t + 1) &&
                        !page.token(t + 1).is(text::has_digit) && page.has(t + 1, Trait::english);
  if (may_snow) return false;  // "May Snow (2005)"
  if (!page.free(t) || page.weekday(t) || (page.has(t, Trait::weekday) && page.word(t).ends_with('s')) ||
      page.has(t, Trait::month) || is_after_hour(page, t))
    return true;
  return page.token(t).is(text::hyphenated) && weekday_bits(page, t) != 0;  // "Friday-Saturday", not "Sun-jae"
}

bool is_small(const Page& page, std::uint32_t t, std::uint32_t end) {
  return t < end && page.free(t) && page.has(t, Trait::title_small) && !page.capital(t) && !page.possessive(t);
}

bool is_plain_word(const Page& page, std::uint32_t t) {
  if (page.has(t, Trait::english | Trait::common | Trait::ordinal | Trait::number | Trait::place | Trait::work_noun))
    return true;
  const std::string_view w = page.word(t);
  constexpr Traits nouns = Trait::english | Trait::common | Trait::work_noun;
  return w.ends_with('s') && lexicon::find(w.substr(0, w.size() - 1)).traits.any(nouns);
}

// "Arsenic & Old Lino": plain words on both sides, no names.
bool joins_words(const Page& page, std::uint32_t t) {
  if (page.is(t, "&") && t > 0)
    return !page.has(t - 1, given_names | family_names | Trait::korean_syllable) &&
           !page.has(t + 1, given_names | family_names | Trait::korean_syllable);
  const auto plain = [&](std::uint32_t i) {
    return is_plain_word(page, i) && !page.has(i, given_names | family_names | Trait::korean_syllable | Trait::place);
  };
  const std::uint32_t right = is_article(page, t + 1) && !page.capital(t + 1) ? t + 2 : t + 1;
  return page.is(t, "and") && t > 0 && plain(t - 1) && plain(right);
}

// Whether the small words between the capitals join names rather than the words of a title: "Rian and Zino", "Siwol
// from NORTHBEAM", "Rian of TIDEWATER".
bool joins_names(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (is_article(page, first) || is_plain(page, first, last)) return false;
  for (std::uint32_t t = first + 1; t < last; ++t) {
    static constexpr std::array<std::string_view, 7> joints = {"and", "&", "from", "with", "as", "at", "for"};
    if (page.capital(t) || joins_words(page, t)) continue;
    if (std::ranges::find(joints, page.word(t)) != joints.end()) return true;
    if (page.is(t, "of") || page.is(t, "in")) return !is_plain(page, first, t);
  }
  return false;
}

// "The Seoul Ledger", "The Manchester Mirror": what papers are called, after a place.
bool is_newspaper(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 14> papers = {
      "ledger",   "chronicle", "mirror",   "observer", "mail",     "standard", "bulletin",
      "sentinel", "examiner",  "inquirer", "globe",    "dispatch", "monitor",  "telegraph"};
  if (is_article(page, first) && (page.is(first + 1, "daily") || page.is(first + 1, "evening"))) return true;
  return is_article(page, first) && last - first == 3 && page.has(first + 1, Trait::place) &&
         std::ranges::find(papers, page.word(last - 1)) != papers.end();
}

// "I drowned in The Reeve’s Daughter and in Wolfsbane": "and" with a preposition goes on with something else.
bool starts_clause(const Page& page, std::uint32_t t, std::uint32_t next) {
  if (page.is(t, "and") && page.is(t + 1, "the") && page.capital(t + 1)) return true;  // "Salt of Tulsa and The Quarry"
  return next > t + 1 && (page.is(t, "and") || page.is(t, "or")) && !page.is(t + 1, "the") && !page.is(t + 1, "a");
}

// "Operation Wax in the UK"
bool is_country(const Page& page, std::uint32_t t) {
  if (page.is(t, "broadway") || (page.is(t, "tv") && page.is(t - 1, "on"))) return true;  // "When is Wax on TV?"
  return page.has(t, Trait::place) && page.word(t).size() < 5 && page.is(t - 1, "the") &&
         (page.token(t).is(text::all_caps) || page.word(t).contains('.'));
}

// "Smoke & Silver": two plain words, not two names.
bool is_pair_of_words(const Page& page, std::uint32_t first, std::uint32_t last) {
  const auto plain = [&](std::uint32_t t) {
    return page.has(t, Trait::english) && !page.has(t, given_names | family_names | Trait::korean_syllable);
  };
  return last - first == 3 && (page.is(first + 1, "&") || page.is(first + 1, "and")) && plain(first) && plain(last - 1);
}

// "Bright Horizons", "Grace Period": nobody's family is called so.
bool ends_plainly(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t tail = last - 1;
  return last - first == 2 && is_plain_word(page, tail) && page.word(tail).size() > 4 &&
         page.has(first, Trait::english) && !page.has(tail, given_names | family_names | Trait::korean_syllable);
}

// "Aangan Ki Gauraiya": small words that no name has inside, but for Korean syllables.
bool is_hindi(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 20> words = {"wali", "wala", "wale", "ka",   "ke",   "ki",   "ko",
                                                             "se",   "hai",  "kya",  "aur",  "mein", "tera", "mera",
                                                             "meri", "teri", "mere", "tere", "ek",   "hain"};
  if (last - first < 3 || korean_name_at(page, first) == last - first) return false;
  for (std::uint32_t t = first + 1; t < last; ++t) {
    if (std::ranges::find(words, page.word(t)) != words.end()) return true;
  }
  return false;
}

// "Do Chutki Namak": more words than a Korean name has, though the first may be of one.
bool is_long_korean(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (last - first < 3 || !page.has(first, Trait::korean_family) || page.has(first, given_names)) return false;
  for (std::uint32_t t = first + 1; t < last; ++t) {
    if (page.has(t, given_names | family_names | Trait::korean_syllable) || is_korean_given(page.word(t))) return false;
  }
  return true;
}

// "Valentine's Day", "Christmas Eve", "Pepper Day is May 9"
bool is_feast(const Page& page, std::uint32_t first, std::uint32_t tail) {
  static constexpr std::array<std::string_view, 20> feasts = {
      "valentine", "valentines",   "new",        "mother",   "mothers",  "father",       "fathers",
      "christmas", "independence", "republic",   "boxing",   "labor",    "thanksgiving", "april",
      "women",     "children",     "liberation", "memorial", "teachers", "opening"};
  if (tail == first || !(page.is(tail, "day") || page.is(tail, "eve"))) return false;
  const bool dated = (page.is(tail + 1, "is") || page.is(tail + 1, "falls") || page.is(tail + 1, "was")) &&
                     (page.has(tail + 2, Trait::month) || page.is(tail + 2, "on") || page.is(tail + 2, "celebrated"));
  return dated || std::ranges::find(feasts, page.word(first)) != feasts.end();
}

Nature nature_of(const Page& page, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t tail = last - 1;
  if (band_sign(page, first, last) >= 2) return Nature::person;
  if (is_feast(page, first, tail)) return Nature::company;
  if (is_pair_of_words(page, first, last)) return Nature::open;
  if (has_small_word(page, first, last)) return joins_names(page, first, last) ? Nature::person : Nature::open;
  for (std::uint32_t t = first + 1; t < last; ++t) {
    if (!page.possessive(t) || is_article(page, first)) continue;
    return is_plain(page, t + 1, last) &&
                   (name_likeness(page, first, t) <= 0 || !is_vouched(page, first, t) || is_plain(page, first, t))
               ? Nature::open
               : Nature::person;
  }
  if (page.has(tail, Trait::organization) || page.is(first, "management")) return Nature::company;
  if (page.has(tail, Trait::org_suffix) && !page.has(tail, Trait::place_noun)) return Nature::company;
  if (last - first == 1 && page.has(first, Trait::place | Trait::demonym)) return Nature::company;
  if (is_newspaper(page, first, last)) return Nature::company;
  if (is_article(page, first) && last - first == 3 && page.has(first + 1, given_names) &&
      name_likeness(page, first + 1, last) > 2)
    return Nature::person;  // "The Marta Quill vehicle"
  if (is_article(page, first) || page.has(tail, Trait::place_noun) || ends_plainly(page, first, last))
    return Nature::open;
  const bool gerund = page.word(first).size() > 5 && page.word(first).ends_with("ing") &&
                      page.has(first, Trait::english) && !page.has(first, given_names | family_names);
  if (gerund && last > first + 1) return Nature::open;  // "Finding Lotte"
  if (is_hindi(page, first, last) || is_long_korean(page, first, last)) return Nature::open;
  const std::uint32_t rank = page.phrase(first, Trait::title | Trait::rank).length;
  const bool titled = rank > 0 && last - first > rank;
  const std::uint32_t name = titled ? first + rank : first;
  if (name_likeness(page, name, last) > 0 && (titled || is_vouched(page, name, last))) return Nature::person;
  return korean_name_at(page, first) == last - first ? Nature::person : Nature::open;
}

}  // namespace

Stretch stretch_of(const Page& page, std::uint32_t first, std::uint32_t last) {
  const bool numbered = page.token(last - 1).is(text::has_digit);
  return {first, last, nature_of(page, first, last), last - first - (numbered ? 1U : 0U)};
}

bool is_title_word(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (t >= end || stops_title(page, t) || page.possessive(t)) return false;
  if (page.is(t, "i"))
    return t + 1 < end && page.capital(t + 1) && !page.headline(t) && page.has(t + 1, Trait::english | Trait::common);
  if (page.capital(t)) return true;
  const bool whole = page.token(t).is(text::has_digit) && page.word(t).find_first_of(".,:/%") == std::string_view::npos;
  return whole && t > 0 && page.capital(t - 1);  // "Exit 13"
}

bool starts_label(const Page& page, std::uint32_t t) {
  const auto upper = [&](std::uint32_t i) { return page.token(i).is(text::all_caps) && page.word(i).size() > 1; };
  return t > 0 && upper(t) && page.word(t).size() > 2 && !page.has(t, Trait::name_suffix) &&
         !page.token(t - 1).is(text::has_digit) && !upper(t - 1) &&
         page.has(t, Trait::english | Trait::common | Trait::work_noun);
}

std::uint32_t capitals_end(const Page& page, std::uint32_t t, bool over_small) {
  const std::uint32_t end = std::min(page.end_of(t), t + longest_bare_title);
  std::uint32_t at = t + 1;
  while (at < end) {
    if (is_title_word(page, at, end)) {
      if (starts_label(page, at)) break;
      ++at;
    } else if (page.possessive(at) && is_title_word(page, at + 1, end) && is_plain_word(page, at + 1) &&
               !is_article(page, at + 1)) {
      at += 2;  // "The Understudy’s Daughter"; not "Velvet Harbor’s Rian"
    } else if (over_small && is_small(page, at, end)) {
      std::uint32_t next = at + 1;
      while (next < at + 3 && is_small(page, next, end)) ++next;
      if (!is_title_word(page, next, end) || starts_clause(page, at, next) || is_country(page, next) ||
          (page.is(next - 1, "as") && page.has(next, given_names | Trait::title | Trait::rank | Trait::kin)))
        break;
      at = next + 1;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t foreign_title_end(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 13> articles = {"los", "las", "la",  "el", "les", "le", "il",
                                                                "der", "die", "das", "un", "une", "una"};
  if (!page.capital(t) || !page.free(t) || std::ranges::find(articles, page.word(t)) == articles.end()) return t;
  std::uint32_t at = t + 1;
  const std::uint32_t end = std::min(page.end_of(t), t + 6);
  const auto foreign = [&](std::uint32_t i) {
    const text::Token& token = page.token(i);
    return page.free(i) && !token.is(text::punctuation) && !token.is(text::has_digit) && !token.is(text::capitalized) &&
           page.word(i).size() > 3 && !page.has(i, Trait::english | Trait::common | Trait::title_small);
  };
  while (at < end &&
         (foreign(at) || (is_small(page, at, end) && page.has(at, Trait::particle) && at + 1 < end && foreign(at + 1))))
    ++at;
  return at > t + 1 ? at : t;
}

bool is_article(const Page& page, std::uint32_t t) {
  return page.is(t, "the") || page.is(t, "a") ||
         (page.is(t, "an") && !(page.capital(t) && page.capital(t + 1) &&
                                (page.has(t + 1, Trait::korean_syllable) || is_korean_given(page.word(t + 1)))));
}

bool has_small_word(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first + 1; t < last; ++t) {
    if (!page.capital(t) && page.has(t, Trait::title_small) && !page.has(t, Trait::particle)) return true;
  }
  return false;
}

bool is_plain(const Page& page, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (page.capital(t) && !is_plain_word(page, t)) return false;
    if (page.is(t, "and") || page.is(t, "&")) return false;
  }
  return true;
}

bool is_place_like(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 6> heads = {"lake", "mount", "cape", "fort", "port", "river"};
  if (last - first == 2 && std::ranges::find(heads, page.word(first)) != heads.end()) return true;  // "Lake Superior"
  return page.has(last - 1, Trait::place_noun) || page.phrase(first, Trait::place).length == last - first;
}

bool same_words(const Page& page, std::uint32_t a, std::uint32_t b, std::uint32_t length) {
  for (std::uint32_t i = 0; i < length; ++i) {
    if (page.word(a + i) != page.word(b + i)) return false;
  }
  return true;
}

int title_shape(const Page& page, const Stretch& s) {
  const bool counted = s.last - s.first == 2 && s.single() && s.open() && !page.has(s.first, Trait::common);
  const bool upper = page.token(s.first).is(text::all_caps);
  if (counted && page.token(s.last - 1).is(text::number) && page.word(s.last - 1).size() < 4 && !upper)
    return 1;  // "Precinct 12"
  static constexpr std::array<std::string_view, 7> parts = {"week", "season", "episode", "day", "part", "top", "no."};
  if (s.words > 0 && s.words < s.last - s.first && std::ranges::find(parts, page.word(s.last - 2)) != parts.end())
    return 0;  // "TRP Report Week 13"
  if (!s.open() || is_place_like(page, s.first, s.last) || s.last - s.first < 2) return 0;
  int capitals = 0;
  int uppers = 0;
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    capitals += page.capital(t) ? 1 : 0;
    uppers += page.token(t).is(text::all_caps) ? 1 : 0;
  }
  if (capitals < 2) return 0;
  if (capitals == uppers)
    return page.token(s.first).is(text::in_titled) || page.token(s.first).is(text::sentence_start)
               ? 0
               : 2;  // "SAINT OF NOTHING"
  if (is_hindi(page, s.first, s.last)) return 2;
  if (has_small_word(page, s.first, s.last)) return is_plain(page, s.first, s.last) ? 2 : 0;
  if (s.words < s.last - s.first && !is_vouched(page, s.first, s.last)) return 3;  // "Bhool Bhulaiyaa 3"
  const int likeness = name_likeness(page, s.first, s.last);
  if (likeness <= -2) return capitals > 2 ? 2 : 1;
  return likeness <= 0 && !is_vouched(page, s.first, s.last) ? 1 : 0;  // "Saltmarsh Diaries"
}

}  // namespace backlot::mentions
