#include "backlot/mentions/speech_verbs.h"
#include "backlot/mentions/title_brackets.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/title_refusals.h"
#include "backlot/mentions/titles.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t longest_title = 12;
constexpr int never = no_title;

// What the letters between the marks look like.
struct Look {
  int capitals = 0;  // words with a capital, without the small ones
  int plain = 0;     // English words without one
  int foreign = 0;   // other words without one
  int function = 0;  // of the plain ones: "who", "after", "your"
  bool starts_well = false;
  bool ends_well = false;
  int words = 0;
  bool exclaims = false;  // ends with ! or ?
  bool pronoun = false;   // somebody speaks: "I", "you"
  bool broken = false;    // holds the end of a sentence
  bool halves = false;    // "Survivor: Borneo"
};

Look look_at(const Page& page, std::uint32_t first, std::uint32_t last) {
  Look look;
  look.starts_well = page.token(first).is(text::capitalized) || page.token(first).is(text::has_digit);
  look.exclaims = page.is(last - 1, "!") || page.is(last - 1, "?");
  look.ends_well = page.capital(last - 1) || page.token(last - 1).is(text::has_digit);
  for (std::uint32_t t = first; t < last; ++t) {
    const text::Token& token = page.token(t);
    if (token.is(text::punctuation) || page.is(t, ":")) {
      look.halves = look.halves || (page.is(t, ":") && t > first && page.capital(t - 1) && page.capital(t + 1));
      look.broken = look.broken || (t + 1 < last && (page.is(t, ".") || page.is(t, "?") || page.is(t, "!")) &&
                                    !page.is(t + 1, ",") && !page.is(t + 1, "."));
      continue;
    }
    if (page.possessive(t)) continue;
    if (token.is(text::has_digit)) {
      look.capitals += t > first ? 1 : 0;  // "Exit 13"
      continue;
    }
    look.words += 1;
    look.pronoun = look.pronoun || page.is(t, "i") || page.is(t, "you") || page.is(t, "we") || page.is(t, "it") ||
                   page.is(t, "me");
    if (token.is(text::capitalized)) {
      look.capitals += t == first && page.has(t, Trait::title_small) ? 0 : 1;
    } else if (!page.has(t, Trait::title_small)) {
      const bool english = page.has(t, Trait::english | Trait::common) || page.word(t).size() < 3;
      if (page.has(t, Trait::common)) ++look.function;
      english ? ++look.plain : ++look.foreign;
    }
  }
  return look;
}

bool is_title_preposition(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 30> words = {
      "in",   "of",     "on",     "for",      "from",   "after",    "since",    "watch",  "before",   "than",
      "like", "via",    "over",   "against",  "with",   "joins",    "join",     "joined", "entitled", "titled",
      "to",   "behind", "helmed", "directed", "penned", "produced", "co-wrote", "catch",  "created",  "co-created"};
  return std::ranges::find(words, page.word(t)) != words.end();
}

bool is_pronoun(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 7> words = {"he", "she", "they", "i", "we", "it", "one"};
  return std::ranges::find(words, page.word(t)) != words.end();
}

// What stands before the opening mark at token `open`.
int sign_before(const Page& page, std::uint32_t open, bool title_case) {
  const std::uint32_t begin = page.begin_of(open);
  if (open == begin) return 0;
  const std::uint32_t t = open - 1;
  if (page.is(t, ",") || page.is(t, ":")) {
    if (t > begin && page.has(t - 1, Trait::work_noun)) return 3;  // "a film, “The Understory,”"
    for (std::uint32_t i = t; i > begin && t - i < 6; --i) {
      if (page.is(i - 1, "going")) continue;  // "Not going forward: “Moonhouse,”"
      if (is_speech_verb(page.word(i - 1)) || page.has(i - 1, Trait::speech_noun)) return -4;
    }
    return 0;
  }
  if (page.possessive(t)) return 3;
  if (is_half_of_day(page, t) && starts_hour(page, begin)) return 3;  // "9:00-10:00 p.m. “Emergence”"
  if (page.is(t, "(") && t > begin && page.capital(t - 1)) return 2;  // "Itziar Goñi (‘Las del Taxi’)"
  if (page.has(t, Trait::outlet_noun) && !page.has(t, Trait::work_noun)) return 2 * title_veto;  // "the song “…”"
  if (page.has(t, Trait::work_noun | Trait::genre)) return 3;
  if (page.has(t, Trait::network)) return 3;
  if (page.is(t, "called") || page.is(t, "nicknamed") || page.is(t, "calls") || page.is(t, "as") ||
      page.is(t, "named") || page.is(t, "dubbed"))
    return -1;
  if (page.has(t, Trait::speech_noun) || page.is(t, "reads") || page.is(t, "says")) return -4;
  if (is_speech_verb(page.word(t))) return title_case ? 0 : -4;  // "remember “Tiger Lily Cafe”?"; speech has a comma
  if (is_title_preposition(page, t) || page.is(t, "\"") || page.is(t, "her") || page.is(t, "his") ||
      page.is(t, "their"))
    return 2;
  return 0;
}

bool speech_tag_at(const Page& page, std::uint32_t t) {
  const std::uint32_t end = std::min(page.end_of(t), t + 5);
  for (std::uint32_t i = t; i < end; ++i) {
    if (page.token(i).is(text::punctuation)) return false;
    if (is_speech_verb(page.word(i)) && (i == t || is_pronoun(page, i - 1) || page.capital(i - 1) ||
                                         page.capital(i == t ? t : t) || page.is(t, "the") || page.is(t, "a")))
      return true;
  }
  return false;
}

// "“Undertow,” the new crime drama": a kind of work in apposition.
bool is_apposed_work(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 6> starts = {"the", "a", "an", "his", "her", "its"};
  if (t >= page.size() || std::ranges::find(starts, page.word(t)) == starts.end()) return false;
  for (std::uint32_t i = t + 1; i < std::min(page.end_of(t), t + 8) && !page.token(i).is(text::punctuation); ++i) {
    if (page.has(i, Trait::work_noun)) return true;
  }
  return false;
}

// "a spinoff to the show, ‘Tide, what next?’, starts Sunday"
bool starts_airing(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 5> verbs = {"starts", "premieres", "airs", "returns", "debuts"};
  return is_any(page, t, verbs) && !is_speech_verb(page.word(t));
}

// "“Undertow” remains on top", "‘Carmela’ meanwhile only got": a title that does something, at the head of a clause.
bool is_subject(const Page& page, std::uint32_t open, std::uint32_t after) {
  static constexpr std::array<std::string_view, 7> heads = {",", ";", "and", "but", "while", "as", "that"};
  const std::uint32_t begin = page.begin_of(open);
  if (open != begin && std::ranges::find(heads, page.word(open - 1)) == heads.end()) return false;
  std::uint32_t t = after;
  while (t < page.size() && t < after + 2 && page.token(t).tag == text::Tag::adv) ++t;
  if (!page.same_sentence(open, t) || is_speech_verb(page.word(t))) return false;
  const text::Token& token = page.token(t);
  return (token.tag == text::Tag::verb || token.tag == text::Tag::aux) && !token.word.ends_with("ing");
}

// What stands after the closing mark, from token `after` on; `comma`: the title ends with a comma inside the marks.
int sign_after(const Page& page, std::uint32_t after, std::uint32_t within, bool comma) {
  if (after >= page.size() || !page.same_sentence(after, within)) return 0;
  if (page.has(after, Trait::outlet_noun) && !page.has(after, Trait::work_noun)) return 2 * title_veto;
  if (page.possessive(after)) return 3;
  if (comma && is_apposed_work(page, after)) return 3;
  if (comma && speech_tag_at(page, after)) return -4;
  if (page.is(after, "(")) return 2;
  if ((comma || page.is(after, ",")) && is_apposed_work(page, page.is(after, ",") ? after + 1 : after)) return 3;
  if (page.is(after, ",") && starts_airing(page, after + 1)) return 2;
  if (page.has(after, Trait::actor_noun | Trait::crew_noun | Trait::work_noun)) return 2;
  static constexpr std::array<std::string_view, 23> words = {
      "featuring", "cast",    "making-of", "set",      "finale", "premiere", "poster", "recap",
      "season",    "stars",   "tells",     "follows",  "is",     "was",      "has",    "will",
      "had",       "partner", "fame",      "starring", "takes",  "became",   "kiss"};
  if (!comma && (page.has(after, Trait::work_verb) || std::ranges::find(words, page.word(after)) != words.end()))
    return 2;
  return 0;
}

// “Okay,” “Listen,” “Nobody”: single words that are said.
bool is_interjection(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 14> words = {"okay",  "cut",  "action", "again", "listen",
                                                             "stop",  "wait", "sorry",  "bravo", "colder",
                                                             "hello", "help", "run",    "quiet"};
  return page.has(t, Traits(Trait::common)) || std::ranges::find(words, page.word(t)) != words.end();
}

int shape_score(const Look& look, std::uint32_t words, bool headline) {
  if (look.broken || !look.starts_well || words > longest_title) return never;
  if (look.plain == 0 && look.foreign == 0) {
    if (look.capitals >= 2) return headline ? 2 : 3;
    if (look.words == 2 && look.capitals == 1 && look.ends_well && !look.exclaims && !look.pronoun)
      return 1;                      // "The Mistress"
    return look.words >= 3 ? 2 : 0;  // "By the Way"
  }
  if (look.foreign == 0 && look.plain == look.function && look.capitals >= 2 && look.ends_well)
    return headline ? 1 : 2;      // "Those Who Stayed for You"
  if (look.plain == 0) return 1;  // "Los relojeros"
  if (look.pronoun || look.exclaims || look.words > 6) return -2;
  if (look.capitals == 0) return 0;                  // “By the way in which”
  return look.words > 1 && look.words <= 5 ? 1 : 0;  // "Long way down"
}

// A headline that quotes somebody: "Yoon: “Keep The Robe”", "Star Says “Never Again”".
bool speaks_before(const Page& page, std::uint32_t open) {
  for (std::uint32_t t = page.begin_of(open); t < open; ++t) {
    if (is_speech_verb(page.word(t)) || page.is(t, ":")) return true;
  }
  return false;
}

// "(Credit= ‘SBS Catch’ YouTube)", "Photo: “Salt” still": whose picture it is.
bool is_credited(const Page& page, std::uint32_t open) {
  static constexpr std::array<std::string_view, 6> words = {"credit", "credits", "photo", "photos", "picture", "image"};
  return open >= page.begin_of(open) + 2 && (page.is(open - 1, "=") || page.is(open - 1, ":")) &&
         is_any(page, open - 2, words);
}

// "sing Jang Beom-june’s “Your Shampoo Scent”", "danced the quickstep to “Suddenly I See”": a song, but not what is
// sung "in “The Voice”".
bool is_sung(const Page& page, std::uint32_t open) {
  static constexpr std::array<std::string_view, 5> sung = {"sing", "sings", "sang", "sung", "danced"};
  static constexpr std::array<std::string_view, 5> places = {"in", "on", "for", "from", "of"};
  constexpr std::uint32_t farthest = 7;
  const std::uint32_t begin = page.begin_of(open);
  for (std::uint32_t t = open; t > begin && open - t < farthest; --t) {
    if (page.token(t - 1).is(text::punctuation) && !page.possessive(t - 1)) return false;
    if (is_any(page, t - 1, places) || page.has(t - 1, Trait::work_noun)) return false;
    if (is_any(page, t - 1, sung)) return true;
  }
  return false;
}

// “B+”
bool is_grade(std::string_view word) { return word.size() == 2 && (word[1] == '+' || word[1] == '-'); }

// "“Forget Shorty” – The team is called", right under "Harbor Patrol (8:00-9:00 PM)": what tonight’s episode is called.
bool is_episode_of_row(const Page& page, std::uint32_t outer_first, std::uint32_t outer_last) {
  static constexpr std::array<std::string_view, 4> dashes = {"-", "--", "–", "—"};
  const std::uint32_t begin = page.begin_of(outer_first);
  if (outer_first != begin || begin == 0 || !is_any(page, outer_last, dashes) || !page.capital(outer_last + 1))
    return false;
  constexpr std::uint32_t longest_row = 14;  // tokens
  const std::uint32_t row = page.begin_of(begin - 1);
  if (begin - row > longest_row) return false;
  for (std::uint32_t t = row; t < begin; ++t) {
    if (is_half_of_day(page, t) || starts_hour(page, t)) return true;
  }
  return false;
}

TitleSign sign_of(const Page& page, std::uint32_t first, std::uint32_t last, std::uint32_t outer_first,
                  std::uint32_t outer_last) {
  TitleSign sign{first, last, outer_first, outer_last, never, true, false};
  bool comma = false;
  while (sign.last > first &&
         (page.is(sign.last - 1, ",") || page.is(sign.last - 1, ".") || page.is(sign.last - 1, ";"))) {
    comma = comma || page.is(sign.last - 1, ",");
    --sign.last;
  }
  if (sign.last == first) return sign;
  if (is_grade(page.word(first)) && sign.last == first + 1) return sign;
  if (is_credited(page, outer_first)) return sign;
  if (is_award(page, first, sign.last) && !page.has(outer_first - 1, Trait::work_noun)) return sign;
  if (is_sung(page, outer_first) || is_episode_of_row(page, outer_first, outer_last)) {
    sign.score = 2 * title_veto;
    return sign;
  }
  const std::uint32_t words = sign.last - first;
  const Look look = look_at(page, first, sign.last);
  sign.score = shape_score(look, words, page.headline(first));
  if (sign.score == never) return sign;
  const bool alone = outer_first == page.begin_of(outer_first) && outer_last == page.end_of(outer_first);
  if (alone && !comma && look.plain == 0 && look.capitals >= 2)
    sign.score = std::max(sign.score, sure_title);  // the head of a section
  if (sign.score == 0 && look.words == 1 && look.plain == 0 && !is_interjection(page, first))
    sign.score = 1;  // “Undertow”
  const int before = sign_before(page, outer_first, look.plain == 0 && look.capitals >= 2);
  int after = sign_after(page, outer_last, first, comma);
  if (after == 0 && sign.score > 0 && look.plain == 0 && is_subject(page, outer_first, outer_last)) after = 2;
  if (look.halves) ++sign.score;
  if (page.token(first).is(text::in_titled) && before == 0 && look.plain == 0 && look.capitals >= 2 && !look.pronoun &&
      !speaks_before(page, outer_first))
    ++sign.score;
  // "in “Sparrow Count,” says he passed": a comma and "says" tell speech only where nothing before tells a title.
  sign.score += before + (before > 0 && after > title_veto ? std::max(after, 0) : after);
  return sign;
}

// "*Paper Lighthouse*"
void read_starred(const Page& page, std::vector<TitleSign>& out) {
  for (std::uint32_t t = 0; t + 2 < page.size(); ++t) {
    const bool bold = page.word(t) == "**" || page.word(t) == "__";
    if (page.word(t) != "*" && page.word(t) != "_" && !bold) continue;
    const std::uint32_t end = std::min(page.end_of(t), t + longest_title + 2);
    for (std::uint32_t close = t + 2; close < end; ++close) {
      if (page.word(close) != page.word(t)) continue;
      TitleSign sign = sign_of(page, t + 1, close, t, close + 1);
      const bool capitals = page.capital(t + 1) && page.capital(close - 1) && !page.has(t + 1, Trait::common);
      const bool listed = is_broadcast_bracket(page, close + 1);
      if (bold && !listed) break;  // bold is for headings too
      if (listed) sign.score = std::max(sign.score, 0) + sure_title;
      if (sign.score > 0 && !bold) sign.score += capitals && close > t + 2 ? 2 : 1;
      out.push_back(sign);
      t = close;
      break;
    }
  }
}

// Whether nothing but a comma or "and" stands between two signs.
bool are_joined(const Page& page, const TitleSign& a, const TitleSign& b) {
  if (!page.same_sentence(a.outer_first, b.outer_first) || b.outer_first > a.outer_last + 2) return false;
  for (std::uint32_t t = a.outer_last; t < b.outer_first; ++t) {
    if (!page.is(t, ",") && !page.is(t, "and") && !page.is(t, "&") && !page.is(t, "or")) return false;
  }
  return b.outer_first > a.outer_last || page.is(a.outer_last - 2, ",");
}

// “The Good Wife” and “The Mentalist,” ‘Carmela’ and ‘Rhodora X’: what stands in a row with a title is one.
void strengthen_rows(const Page& page, std::vector<TitleSign>& signs, std::size_t first) {
  const auto weak = [](const TitleSign& s) { return s.score > 0 && s.score < sure_title; };
  for (std::size_t i = first + 1; i < signs.size(); ++i) {
    if (weak(signs[i]) && signs[i - 1].score >= sure_title && are_joined(page, signs[i - 1], signs[i]))
      signs[i].score = sure_title;
  }
  // ‘Lifeguard’ Premieres Soft, ‘The Hatchet Man’ Steady
  for (std::size_t i = first + 1; i < signs.size(); ++i) {
    TitleSign& a = signs[i - 1];
    TitleSign& b = signs[i];
    if (!page.headline(a.first) || !page.same_sentence(a.first, b.first)) continue;
    if (a.score >= sure_title && b.score == 2) b.score = sure_title;
    if (b.score >= sure_title && a.score == 2) a.score = sure_title;
  }
  for (std::size_t i = signs.size(); i-- > first + 1;) {
    if (weak(signs[i - 1]) && signs[i].score >= sure_title && are_joined(page, signs[i - 1], signs[i]))
      signs[i - 1].score = sure_title;
  }
}

}  // namespace

void read_quoted_titles(const Page& page, std::vector<TitleSign>& out) {
  const std::size_t first = out.size();
  for (const text::Quotation& q : page.text().quotations) {
    if (q.open || q.first >= q.last || q.last - q.first > longest_title + 1 || q.first == 0 || q.last >= page.size())
      continue;
    if (!page.same_sentence(q.first, q.last - 1)) continue;
    out.push_back(sign_of(page, q.first, q.last, q.first - 1, q.last + 1));
  }
  strengthen_rows(page, out, first);
  read_starred(page, out);
}

}  // namespace backlot::mentions
