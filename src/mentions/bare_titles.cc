#include "backlot/mentions/comma_titles.h"
#include "backlot/mentions/known_titles.h"
#include "backlot/mentions/title_brackets.h"
#include "backlot/mentions/title_context.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/title_listings.h"
#include "backlot/mentions/title_refusals.h"
#include "backlot/mentions/title_words.h"
#include "backlot/mentions/titles.h"

#include <algorithm>

namespace backlot::mentions {
namespace {

TitleSign bare(std::uint32_t first, std::uint32_t last, int score) {
  return {first, last, first, last, score, false, false};
}

// Whether the word at `t`, which starts a sentence, has its capital elsewhere too.
bool is_capital_elsewhere(const Page& page, std::uint32_t t) {
  for (std::uint32_t i = 0; i < page.size(); ++i) {
    if (i != t && page.word(i) == page.word(t) && page.capital(i) && !page.token(i).is(text::sentence_start) &&
        !page.headline(i))
      return true;
  }
  return false;
}

// "Rise also stars Rosa Perrin", "Heartland has been renewed": a single word that starts the sentence.
bool is_heading_or_star(const Page& page, std::uint32_t t) {
  const std::uint32_t next = page.is(t + 1, "also") ? t + 2 : t + 1;
  const bool verb =
      next > t + 1 || page.token(next).tag == text::Tag::verb;  // not "Kapuso stars Bea and Miguel topbill"
  return verb && (page.is(next, "stars") || page.is(next, "co-stars")) && page.capital(next + 1) &&
         page.capital(next + 2);
}

// "NCRU (8.3 mil/0.7)", "the finale of LOVERS"
bool is_acronym_of_work(const Page& page, std::uint32_t t) {
  if (page.word(t).size() < 3) return false;
  const bool of = t >= page.begin_of(t) + 2 && page.is(t - 1, "of") && is_part_of_work(page, t - 2);
  return of || is_broadcast_bracket(page, t + 1);
}

// One word that tells too little: the start of a sentence, a place, "TV".
bool is_idle_single(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (last - first != 1) return false;
  constexpr Traits idle =
      Trait::common | Trait::title_small | Trait::demonym | Trait::place | Trait::title | Trait::rank | Trait::genre;
  if (page.has(first, idle) || page.word(first).size() < 3) return true;
  static constexpr std::array<std::string_view, 6> labels = {"repeat", "rerun", "encore", "premiere", "finale", "new"};
  const bool bracketed = first > 0 && page.is(first - 1, "(") && page.is(last, ")");
  if (bracketed && is_any(page, first, labels)) return true;  // "8:00 Copper Basin (Repeat)"
  if (page.token(first).is(text::all_caps)) return !is_acronym_of_work(page, first);
  if (!page.token(first).is(text::sentence_start) || is_heading_or_star(page, first)) return false;
  const text::Tag tag = page.token(first).tag;
  const bool noun = tag == text::Tag::propn || tag == text::Tag::noun || tag == text::Tag::x;
  const bool plain = page.has(first, Trait::english) || !noun;
  return plain && !is_capital_elsewhere(page, first);
}

// "Mad Wolf” will premiere on October 11": the mark at the start of the paragraph was lost.
bool loses_its_opening_mark(const Page& page, const Stretch& s) {
  if (s.first != page.begin_of(s.first) || s.single() || s.last + 1 >= page.end_of(s.first)) return false;
  if (page.written(s.last) != "”" || page.capital(s.last + 1)) return false;
  return page.token(s.last + 1).tag == text::Tag::aux || page.token(s.last + 1).tag == text::Tag::verb;
}

// Signs of the line itself: what starts a heading, stands between commas, or has an article in capitals.
int sign_of_position(const Page& page, const Stretch& s) {
  const std::uint32_t begin = page.begin_of(s.first);
  const std::uint32_t end = page.end_of(s.first);
  int score = 0;
  if (s.last < end && s.first == begin && starts_label(page, s.last)) score += sure_title;
  if (loses_its_opening_mark(page, s)) score += sure_title;
  if (!s.open()) return score + (s.single() && is_listing_line(page, s.first, s.last) ? sure_title : 0);
  if (is_listing_line(page, s.first, s.last)) score += sure_title;
  if (s.first == begin && s.last < end && page.token(s.first).is(text::in_titled) && !s.single()) {
    score += page.token(s.last).tag == text::Tag::verb || page.is(s.last, ":") ? 1 : 0;
  }
  if (s.first > begin && page.is(s.first - 1, ",") && page.is(s.last, ",")) ++score;
  const bool article =
      is_article(page, s.first) && page.capital(s.first) && !page.token(s.first).is(text::sentence_start);
  if (article && s.last - s.first > 2) score += sure_title;
  return score;
}

// One past words that are no part of the title: "Season 3 of Station Zero", "K-drama Taxi to the Moon".
std::uint32_t after_label(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 12> parts = {
      "season", "series", "episode", "part", "volume", "week", "chapter", "seasons", "episodes", "parts", "ep", "eps"};
  const auto number = [&](std::uint32_t t) {
    return page.token(t).is(text::has_digit) || page.has(t, Trait::number) ||
           (page.has(t, Trait::name_suffix) && page.token(t).is(text::all_caps));  // "Volume II"
  };
  const bool inside = first > 0 && number(first) && is_any(page, first - 1, parts);
  static constexpr std::array<std::string_view, 5> past = {"former", "fellow", "ex", "longtime", "original"};
  if (is_any(page, first, past) && first + 2 < last && page.capital(first + 1))
    return first + 1;  // "Former Harbor Patrol"
  const std::uint32_t at = inside ? first : first + 1;
  if (inside || (at < last && number(at) && is_any(page, first, parts)))
    return page.is(at + 1, "of") && at + 2 < last ? at + 2 : last;
  const bool kind = page.token(first).is(text::hyphenated) && page.has(first, Trait::work_noun) && first + 1 < last;
  return kind && page.capital(first + 1) ? first + 1 : first;
}

// "Crown Prince Episode 5", "The Voice Season 16 Episode 2": up to the part that is meant.
std::uint32_t before_label(const Page& page, std::uint32_t first, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> parts = {"season", "episode", "ep", "ep.", "episodes"};
  const bool adapted = page.is(last, "adaptation") || page.is(last, "version") || page.is(last, "series");
  if (adapted && last > first + 1 && page.is(last - 1, "tv")) --last;  // "Brave New World TV adaptation"
  if (last > first + 1 && page.is(last - 1, "anime")) last -= last > first + 2 && page.is(last - 2, "tv") ? 2 : 1;
  for (std::uint32_t t = first + 1; t + 1 < last; ++t) {
    if (!is_any(page, t, parts) || !page.token(t + 1).is(text::has_digit)) continue;
    return t == first + 1 && is_article(page, first) ? first : t;
  }
  return last;
}

// "S1", "S02"
bool is_season_mark(std::string_view word) {
  return word.size() > 1 && word.size() < 4 && word.front() == 's' &&
         word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// "Lt. Colin Roe on The Rough Riders": somebody in it.
bool is_somebody_in(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (!page.has(first, given_names | Trait::rank | Trait::title) || page.token(first).is(text::in_titled)) return false;
  for (std::uint32_t t = first + 1; t + 2 < last; ++t) {
    if ((page.is(t, "on") || page.is(t, "in")) && page.is(t + 1, "the") && page.capital(t + 1)) return true;
  }
  return false;
}

// Returns whether it is a title beyond doubt.
bool read_stretch(const Page& page, std::uint32_t first, std::uint32_t last, std::vector<TitleSign>& out) {
  first = after_label(page, first, last);
  last = before_label(page, first, last);
  while (last > first + 1 && is_season_mark(page.word(last - 1))) --last;
  const bool head = last == first + 1 && page.token(first).is(text::all_caps) && is_listing_line(page, first, last);
  if (first == last || (!head && is_idle_single(page, first, last))) return false;
  static constexpr std::array<std::string_view, 6> offices = {"head",         "controller", "president",
                                                              "commissioner", "director",   "chair"};
  if (is_any(page, first, offices) && page.is(first + 1, "of")) return false;  // "ITV’s Head of Drama"
  if (is_no_title(page, first, last) || is_somebody_in(page, first, last)) return false;
  if (first > 0 && page.capital(first - 1) && page.is(first, "is")) return false;  // "This Is Us" without its head
  const bool listicle = page.is(first, "the") && (page.is(first + 1, "best") || page.is(first + 1, "most"));
  if (listicle && last > first + 2 && page.capital(first + 1)) return false;  // "The Best Shows On Netflix"
  const bool initial =
      page.word(first).size() == 2 && page.word(first).ends_with('.') && page.has(first + 1, Trait::common);
  if (initial) return false;                                               // "on X. Another fan"
  if (page.is(last, "vehicle") || page.is(last, "starrer")) return false;  // "The Corinna Dallow vehicle": a person's
  const Stretch s = stretch_of(page, first, last);
  TitleSign sign =
      bare(first, last,
           title_sign_before(page, s) + title_sign_after(page, s) + title_shape(page, s) + sign_of_position(page, s));
  const bool article = is_article(page, first) && page.capital(first) && !page.token(first).is(text::sentence_start);
  if (article && last - first == 2 && sign.score > 0) ++sign.score;
  const bool mark = page.is(last, "?") || page.is(last, "!");
  if (mark && sign.score > 0 && page.same_sentence(first, last + 1))
    sign.last = sign.outer_last = last + 1;                                    // "Who Knows Anatolia?, a quiz"
  if (!s.open() && sign.score > 0 && sign.score < sure_title) sign.score = 1;  // such do not add up
  sign.listed = s.open() && last - first > 1 && !page.possessive(last);
  if (sign.score != 0 || sign.listed) out.push_back(sign);
  return sign.score >= sure_title;
}

// The stretch from `first` to `widest`, and the shorter ones down to `narrow` that small words end ("Ancient Britain by
// Canal with Ida Roe"), until one is a title beyond doubt.
bool read_heads(const Page& page, std::uint32_t first, std::uint32_t narrow, std::uint32_t widest,
                std::vector<TitleSign>& out) {
  for (std::uint32_t last = widest; last >= narrow; --last) {
    const bool ends = last == widest || (page.capital(last - 1) && !page.capital(last));
    if (ends && read_stretch(page, first, last, out)) return true;
  }
  return false;
}

// "Harriet Penhallow of The Rain Clerk", "Repeats of Bargain Barn": what stands behind the small words, by itself.
void read_tails(const Page& page, std::uint32_t first, std::uint32_t last, std::vector<TitleSign>& out) {
  for (std::uint32_t t = first + 1; t + 1 < last; ++t) {
    if (!page.capital(t) && page.has(t, Trait::title_small) && page.capital(t + 1))
      read_stretch(page, t + 1, last, out);
  }
}

// "William and Kate (Ed McVey and Meg Bellamy)": two parts and who plays them.
bool holds_pair(const Page& page, std::uint32_t open, std::uint32_t close) {
  if (open < page.begin_of(open) + 3 || !page.is(open - 2, "and") || !page.capital(open - 3)) return false;
  for (std::uint32_t t = open + 2; t + 1 < close; ++t) {
    if (page.is(t, "and")) return page.capital(t - 1) && page.capital(t + 1);
  }
  return false;
}

// "Gwendolyn Marsh (Small Hours in Leith)": a place may end a title in brackets.
void read_brackets(const Page& page, std::uint32_t open, std::vector<TitleSign>& out) {
  const std::uint32_t end = std::min(page.end_of(open), open + longest_bare_title + 2);
  std::uint32_t close = open + 1;
  while (close < end && !page.token(close).is(text::punctuation)) ++close;
  if (holds_pair(page, open, close)) return;
  read_credits(page, open, out);
  if (!page.is(close, ")") || close < open + 3 || !page.capital(open + 1) || !page.capital(close - 1)) return;
  if (has_small_word(page, open + 1, close) && stretch_of(page, open + 1, close).open())
    out.push_back(bare(open + 1, close, strong_sign));
}

// "Korean drama The Crown: Eternal Harbour is …": one past the second half of a title behind its kind; `last`
// otherwise.
std::uint32_t colon_title_end(const Page& page, std::uint32_t first, std::uint32_t last) {
  if (!page.is(last, ":") || page.token(first).is(text::in_titled) || first == page.begin_of(first)) return last;
  if (!is_title_word(page, last + 1, page.end_of(first))) return last;
  const Stretch head = stretch_of(page, first, last);
  const std::uint32_t tail = capitals_end(page, last + 1, true);  // "Treasury Agents: Miami (5.9 million, 0.4)"
  if (head.open() && !head.single() && is_broadcast_bracket(page, tail)) return tail;
  const bool owned =
      page.possessive(first - 1) && ends_with_network(page, first - 1);  // "KBS’s Hwarang: The Beginning"
  if (!owned && (!head.open() || title_sign_before(page, head) < strong_sign)) return last;
  const std::uint32_t end = capitals_end(page, last + 1, true);
  return end == last + 2 || stretch_of(page, last + 1, end).open() ? end : last;
}

// Reads the stretch of capitals at `t`; returns where to go on.
std::uint32_t read_capitals(const Page& page, std::uint32_t t, CommaTitles& with_comma, std::vector<TitleSign>& out) {
  const std::uint32_t end = page.end_of(t);
  std::uint32_t first = t;
  const std::uint32_t widest = capitals_end(page, t, true);
  if (const std::uint32_t whole = with_comma.end_of(t, widest); whole > widest) {
    out.push_back(bare(t, whole, strong_sign));
    return whole;
  }
  if (page.token(t).is(text::sentence_start) && !is_article(page, t)) {
    const bool follows = is_title_word(page, t + 1, end);
    static constexpr std::array<std::string_view, 4> openers = {"following", "despite", "besides", "unlike"};
    const bool opens = page.has(t, Trait::title_small | Trait::common) ||
                       (is_any(page, t, openers) && !page.token(t).is(text::in_titled));
    if (follows && opens) ++first;                                                      // "In Copper Basin"
    const bool how = page.is(t, "how") && page.is(t + 1, "to") && page.capital(t + 2);  // "How to Get Away"
    if (!follows && !how && page.has(t, Trait::common)) return t + 1;                   // "Filmed in Caithness"
  }
  const bool known = first > t && !page.is(t, "and") && known_title_end(page, first) > first;
  if (known) return first;  // "While The Flash and Riverdale will wait"
  const text::Tag tag = page.token(t).tag;
  const bool leads_on = tag == text::Tag::adp || tag == text::Tag::sconj || tag == text::Tag::adv ||
                        page.is(t + 1, "is") || page.is(t + 1, "are");  // "Alongside Chay", "When is The Parish back?"
  if (first > t && !page.has(t, Trait::title_small) && !leads_on)
    read_stretch(page, t, capitals_end(page, t, true), out);  // "Second Spring"
  const std::uint32_t wide = capitals_end(page, first, true);
  const std::uint32_t narrow = capitals_end(page, first, false);
  for (std::uint32_t p = first + 1; p + 1 < wide; ++p) {
    if (page.possessive(p) && is_owned_by_maker(page, p)) return p + 1;          // "director Toma Veil’s Cinder"
    if (!page.capital(p) && known_title_end(page, p + 1) > p + 1) return p + 1;  // "for TV with Line of Duty writer"
  }
  if (const std::uint32_t whole = colon_title_end(page, first, wide); whole > wide) {
    out.push_back(bare(first, whole, strong_sign));
    return whole;
  }
  if (!read_heads(page, first, narrow, wide, out)) read_tails(page, narrow - 1, wide, out);
  return wide;
}

}  // namespace

void read_bare_titles(const Page& page, std::vector<TitleSign>& out) {
  CommaTitles with_comma(page);
  for (std::uint32_t t = 0; t < page.size();) {
    const std::uint32_t end = page.end_of(t);
    if (t == page.begin_of(t)) read_listing(page, t, out);
    if (t == page.begin_of(t) && page.token(t).is(text::in_titled)) read_headline_label(page, t, out);
    if (t == page.begin_of(t)) read_anime_headline(page, t, out);
    if (const std::uint32_t known = known_title_end(page, t); known > t) {
      out.push_back(bare(t, known, surest_title));
      t = known;
      continue;
    }
    if (page.headline(t)) {
      if (is_listing_line(page, t, end)) out.push_back(bare(t, capitals_end(page, t, true), strong_sign));
      t = end;
      continue;
    }
    if (page.is(t, "(")) read_brackets(page, t, out);
    const std::uint32_t foreign = foreign_title_end(page, t);
    if (foreign > t) out.push_back(bare(t, foreign, sure_title));
    const bool capitals = foreign == t && page.capital(t) && is_title_word(page, t, end);
    t = capitals ? read_capitals(page, t, with_comma, out) : std::max(foreign, t + 1);
  }
}

}  // namespace backlot::mentions
