#include "backlot/mentions/title_brackets.h"

#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/title_apposition.h"
#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"

#include <algorithm>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t longest_credits = 24;  // tokens

struct Credit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

bool is_word_of_credit(const Page& page, std::uint32_t t) {
  return page.free(t) && (page.capital(t) || page.token(t).is(text::has_digit) || page.has(t, Trait::title_small) ||
                          page.possessive(t) || page.is(t, ":") || page.is(t, "!") || page.is(t, "?"));
}

// The entry at `t`, up to a comma or the end of the brackets; empty where a word is none of a title.
Credit credit_at(const Page& page, std::uint32_t t, std::uint32_t end) {
  std::uint32_t at = t;
  while (at < end && is_word_of_credit(page, at)) ++at;
  if (page.is(at, ".") && page.is(at + 1, ")")) return Credit{t, page.capital(t) ? at : t};
  const bool whole = page.is(at, ",") || page.is(at, ")");
  return whole && at > t && page.capital(t) && !page.has(at - 1, Trait::title_small) ? Credit{t, at} : Credit{t, t};
}

// Whether nobody is called so: "Paper Lighthouse", "The Glass Parish", not "Rosalind Teague" and not "South Korea".
bool may_be_credit(const Page& page, const Credit& c) {
  if (page.has(c.first, Trait::month | Trait::demonym) || page.weekday(c.first)) return false;
  constexpr std::uint32_t long_name = 3;  // words
  const bool words = c.last - c.first >= long_name && !page.has(c.first, Trait::korean_family) &&
                     !page.has(c.last - 1, Trait::korean_syllable);  // "Bronze Bell Lane"
  const bool name = !stretch_of(page, c.first, c.last).open() && !words;
  return !name && page.phrase(c.first, Trait::place).length != c.last - c.first;
}

bool is_surely_title(const Page& page, const Credit& c) {
  const std::uint32_t words = c.last - c.first;
  if (words < 2 || page.token(c.first).is(text::has_digit)) return false;
  if (has_small_word(page, c.first, c.last) || is_article(page, c.first)) return true;
  return is_plain(page, c.first, c.last) && !page.has(c.first, Trait::title | Trait::rank | Trait::org_suffix);
}

// A name before the brackets: "Ju Hae-won (", not "Episode (".
bool follows_name(const Page& page, std::uint32_t open) {
  const std::uint32_t begin = page.begin_of(open);
  if (open == begin || !page.token(open).is(text::space_before) || !page.capital(open - 1)) return false;
  const std::uint32_t first = open > begin + 1 && page.capital(open - 2) ? open - 2 : open - 1;
  return page.free(open - 1) && name_likeness(page, first, open) > 0;
}

// "Cheer Up (10/3)"
bool is_slash_date(const Page& page, std::uint32_t t) {
  const std::string_view w = page.word(t);
  const std::size_t slash = w.find('/');
  return slash != std::string_view::npos && w.size() < 6 && page.is(t + 1, ")") &&
         w.find_first_not_of("0123456789/") == std::string_view::npos;
}

// "1997-2025"
bool is_years(std::string_view word) {
  return word.size() == 9 && word[4] == '-' && word.find_first_not_of("0123456789-") == std::string_view::npos;
}

// "850k/0.2": viewers and the rating of a demographic.
bool is_audience(std::string_view word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == word.size()) return false;
  std::string_view viewers = word.substr(0, slash);
  if (viewers.ends_with('k') || viewers.ends_with('m')) viewers.remove_suffix(1);
  const std::string_view rating = word.substr(slash + 1);
  constexpr std::string_view digits = "0123456789.";
  return !viewers.empty() && viewers.find_first_not_of(digits) == std::string_view::npos &&
         rating.find_first_not_of(digits) == std::string_view::npos && rating.contains('.');
}

// "Sheila (Regine Vale) and Ana (": a part by its first name like the one before, whose brackets hold a person.
bool follows_player(const Page& page, std::uint32_t open) {
  const std::uint32_t begin = page.begin_of(open);
  if (open < begin + 5 || page.capital(open - 2)) return false;
  std::uint32_t close = open - 2;
  while (close > begin && (page.is(close, ",") || page.is(close, "and"))) --close;
  if (close < begin + 3 || close == open - 2 || !page.is(close, ")")) return false;
  std::uint32_t first = close;
  while (first > begin && !page.is(first - 1, "(")) --first;
  const bool single = first >= begin + 2 && page.capital(first - 2) && (first < begin + 3 || !page.capital(first - 3));
  return single && close - first >= 2 && name_likeness(page, first, close) > 0;
}

// "Carry Siwol and Run (working title)"
bool is_said_to_be_title(const Page& page, std::uint32_t bracket) {
  static constexpr std::array<std::string_view, 6> ways = {"working",   "literal",     "tentative",
                                                           "temporary", "provisional", "romanized"};
  const std::uint32_t word = page.is(bracket + 1, "a") ? bracket + 2 : bracket + 1;
  return is_any(page, word, ways) && (page.is(word + 1, "title") || page.is(word + 1, "translation"));
}

// One past the bracket that opens at `t`, or `t` where it does not close soon.
std::uint32_t after_bracket(const Page& page, std::uint32_t t, std::uint32_t end) {
  for (std::uint32_t i = t + 1; i < std::min(end, t + longest_bare_title + 2); ++i) {
    if (page.is(i, ")")) return i + 1;
  }
  return t;
}

}  // namespace

int sign_in_brackets(const Page& page, const Stretch& s) {
  const std::uint32_t open = s.first - 1;
  const bool after_name =
      page.token(open).is(text::space_before) && open > page.begin_of(open) && page.capital(open - 1);
  const bool short_word = s.single() && page.word(s.first).size() < 4;
  if (!s.open() || !after_name || short_word || follows_player(page, open)) return -2;
  for (std::uint32_t t = s.first + 1; t < s.last; ++t) {
    if (!page.capital(t) && page.has(t, Trait::particle) && !has_small_word(page, s.first, s.last)) return -2;
  }
  if (has_small_word(page, s.first, s.last)) return strong_sign;
  const bool titles = is_plain(page, s.first, s.last) || s.single() || s.words < s.last - s.first ||
                      is_plain(page, s.last - 1, s.last);                         // "Guildford Vice"
  return titles && name_likeness(page, s.first, s.last) <= 0 ? strong_sign : -2;  // "Aldric (Joss Maclaren)"
}

void read_credits(const Page& page, std::uint32_t open, std::vector<TitleSign>& out) {
  if (!follows_name(page, open)) return;
  const std::uint32_t end = std::min(page.end_of(open), open + longest_credits);
  std::uint32_t t = open + 1;
  if (page.token(t).is(text::hyphenated) && page.word(t).starts_with("ex-") && page.is(t + 1, ",")) t += 2;
  const std::size_t kept = out.size();
  bool sure = false;
  int plain = 0;
  while (t < end) {
    const Credit c = credit_at(page, t, end);
    if (c.first == c.last || !may_be_credit(page, c)) return out.resize(kept);
    sure = sure || is_surely_title(page, c);
    for (std::uint32_t i = c.first; i < c.last && c.last > c.first + 1; ++i)
      plain += page.has(i, Trait::english) ? 1 : 0;
    out.push_back({c.first, c.last, c.first, c.last, strong_sign, false, false});
    if (!page.is(c.last, ",")) break;
    t = c.last + 1;
    if (page.is(t, "and")) ++t;
  }
  sure = sure || (plain > 0 && out.size() > kept + 1);  // "(Golden Kamui, Gundam Fighters)"
  if (!sure || t >= end) out.resize(kept);
}

bool is_broadcast_bracket(const Page& page, std::uint32_t t) {
  if (!page.is(t, "(")) return false;
  const std::uint32_t end = std::min(page.end_of(t), t + 9);
  if (is_decimal(page, t + 1)) return true;
  for (std::uint32_t i = t + 1; i < end && !page.is(i, ")"); ++i) {
    if (i == t + 1 && is_slash_date(page, i)) return true;
    if (starts_with_network(page, i) && page.possessive(i + 1))
      return false;  // "Director Kwame Stott (ITV’s Low Water)"
    if (starts_with_network(page, i) || page.weekday(i) || starts_hour(page, i)) return true;
    if (is_audience(page.word(i))) return true;
    if (page.is(i, "%") && is_decimal(page, i - 1)) return true;  // "Copper Basin (4.1m, 25.8%)"
    if (page.is(i, "season") && (page.has(i + 1, Trait::number | Trait::ordinal) || is_digits(page, i + 1)))
      return true;
    if ((is_year(page, i) || is_years(page.word(i))) && page.is(i + 1, ")")) return true;
    if (i == t + 1 && is_digits(page, i) && page.is(i + 1, "episodes") && page.is(i + 2, ")")) return true;
  }
  return false;
}

// "Copper Basin (tvN, from Saturday)", "Kırlangıç Sokağı (‘Swallow Street’)"
int sign_of_bracket_behind(const Page& page, const Stretch& s, std::uint32_t end) {
  const std::uint32_t t = s.last;
  if (is_said_to_be_title(page, t)) return strong_sign;
  if ((s.open() || starts_with_network(page, t + 1)) && is_broadcast_bracket(page, t)) return strong_sign;
  const std::uint32_t second = after_bracket(page, t, end);  // "Etiti (The World Between Worlds) (26 episodes)"
  if (s.open() && second > t && is_broadcast_bracket(page, second)) return strong_sign;
  if (is_year(page, t + 1) && page.is(t + 2, ")")) {
    const std::uint32_t joint = page.is(s.first - 1, "and") ? s.first - 2 : s.first - 1;
    const bool listed = s.first > page.begin_of(s.first) + 2 && page.is(joint, ",") && page.is(joint - 1, ")");
    return listed ? sure_title : 2;  // "Linden Oak (2003), and May Snow (2005)"
  }
  const bool made = s.first > page.begin_of(s.first) && page.is(s.first - 1, "by");  // "by Aki Fujinuma (‘Kono Machi’)"
  const bool translated = s.open() && t + 1 < end && page.opens_quote(t + 1) && !made;
  return translated && !is_in_cast(page, s) ? strong_sign : 0;
}

}  // namespace backlot::mentions
