#include "backlot/mentions/name_evidence.h"

#include "backlot/mentions/band_context.h"
#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/speech_verbs.h"
#include "backlot/mentions/word_list.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

bool is_article(const Page& page, std::uint32_t t) {
  return page.is(t, "the") || page.is(t, "a") || page.is(t, "an") || page.is(t, "this");
}

bool starts_name(const Page& page, std::uint32_t t) {
  return t < page.size() && page.capital(t) && page.free(t) && !page.token(t).is(text::has_digit);
}

NameEvidence before(const Page& page, const NameRun& run) {
  NameEvidence e;
  if (run.titled) e.person += 4;
  const std::uint32_t begin = page.begin_of(run.first);
  if (run.rank_first == begin) return e;
  const std::uint32_t t = run.rank_first - 1;
  if (is_article(page, t) && !run.titled) {
    e.person -= 4;
    return e;
  }
  if (page.has(t, Trait::group_noun) && !page.has(t, Trait::title)) e.group += 4;
  if (page.is(t, "by") && t > begin &&
      (page.is(t - 1, "repped") || page.is(t - 1, "represented") || page.is(t - 1, "managed")))
    e.organization += 5;
  if (run.length() == 1 && page.is(t, ",") && t > begin &&
      page.has(t - 1, Trait::rank | Trait::title | Trait::kin | Trait::person_noun) && !page.capital(t - 1))
    e.person += 3;
  static constexpr std::array<std::string_view, 6> authored = {"written", "created",  "directed",
                                                               "penned",  "scripted", "helmed"};
  if (run.length() > 1 && page.is(t, "by") && t > begin && is_any(page, t - 1, authored))
    e.person += 3;  // "created by Nuala Prior"
  const bool from_band = page.is(run.last, "of") || page.is(run.last, "from");
  if (run.length() == 1 && page.is(t, "(") && from_band && page.capital(run.last + 1))
    e.person += 3;  // "(Rian of Velvet Harbor)"
  if (page.is(t, "our") || page.is(t, "my")) e.person += 2;
  if (run.length() == 1 && page.is(t, "(") && page.is(run.last, ")") && t > begin && page.capital(t - 1)) e.person += 3;
  static constexpr std::array<std::string_view, 10> firms = {
      "agency", "label", "studio", "company", "firm", "banner", "publisher", "distributor", "newspaper", "outlet"};
  if (is_any(page, t, firms)) e.organization += 5, e.person -= 1;  // "her agency Management Roha"
  if (page.has(t, Trait::outlet_noun) && !page.has(t, Trait::portray | Trait::person_noun)) e.organization += 4;
  if (page.has(t, Trait::portray) || page.is(t, "as") || page.is(t, "named")) e.person += 2;
  const bool part = page.is(t + 1, "season") || page.is(t + 1, "episode");  // "production on Season is underway"
  if (page.is(t, "on") && !part && is_aired_on(page, t)) e.network += 4, e.person -= 2;
  static constexpr std::array<std::string_view, 8> places = {"in",     "at",      "near",    "to",
                                                             "toward", "towards", "outside", "across"};
  if (is_any(page, t, places) && run.length() == 1) e.place += 2;
  if (page.possessive(t) && t > begin) {
    // "NORTHBEAM’s Siwol", "Song Iru’s Geum Bo Ri": a name that owns a name is a band, a broadcaster, an actor
    if (page.capital(t - 1)) e.person += 3;
  }
  return e;
}

bool next_is_verb(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 20> verbs = {
      "is",   "was",  "has",   "had", "will",  "would",   "does",  "did",     "can",     "could",
      "also", "then", "later", "who", "stars", "appears", "looks", "himself", "herself", "ends"};
  if (is_any(page, t, verbs)) return true;
  const text::Tag tag = page.token(t).tag;
  return tag == text::Tag::verb || tag == text::Tag::aux;
}

// "boy group SHORTCUT", "the real-life group Northgate", from token `t`.
bool is_of_a_group(const Page& page, std::uint32_t t) {
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t i = t; i + 1 < std::min(page.end_of(t - 1), t + longest); ++i) {
    if (page.capital(i) || page.token(i).is(text::punctuation)) return false;
    if (page.has(i, Trait::group_noun) && !page.has(i, Trait::title)) return starts_name(page, i + 1);
  }
  return false;
}

NameEvidence after(const Page& page, const NameRun& run) {
  NameEvidence e;
  const std::uint32_t end = page.end_of(run.first);
  const std::uint32_t t = run.last;
  if (t >= end) return e;
  if (is_speech_verb(page.word(t)) && !page.is(t, "call") && !page.is(t, "note"))
    e.person += 3;
  else if (page.has(t, Trait::portray))
    e.person += 3;
  else if (next_is_verb(page, t))
    e.person += 1;
  if (page.is(t, "fans")) e.group += 1, e.person += 1;
  static constexpr std::array<std::string_view, 5> honours = {"nominee", "winner", "nominated", "winning",
                                                              "nomination"};
  if (is_any(page, t, honours)) e.person -= 6;  // "Emmy nominee", "Two-time Tony winner"
  if (page.is(t, ",") && page.has(t + 1, Trait::portray) && page.is(t + 2, "by")) e.person += 4;  // "Mercy, played by"
  if (page.is(t, ",") && t + 1 < end) {
    if (page.has(t + 1, Trait::name_suffix)) e.person += 4;  // "Cuba Gooding, Jr."
    if (page.is(t + 1, "who") || page.is(t + 1, "whose")) e.person += 2;
    if (page.has(t + 1, Trait::number) || page.token(t + 1).is(text::number))
      e.person += 2;  // "Sir Desmond Pryce, 84,"
    if (page.is(t + 1, "of") && page.is(t + 2, "the")) {
      for (std::uint32_t i = t + 3; i < std::min(end, t + 6); ++i) {
        if (page.has(i, Trait::group_noun)) return e.person += 4, e;
      }
    }
    if (run.length() > 1 && page.has(t + 1, Trait::crew_noun) && !page.capital(t + 1))
      e.person += 3;  // "Nuala Prior, writer and executive producer"
    const bool apposed = is_article(page, t + 1) || page.is(t + 1, "her") || page.is(t + 1, "his");
    for (std::uint32_t i = t + 2; apposed && i < std::min(end, t + 7) && !page.token(i).is(text::punctuation); ++i) {
      if (page.has(i, Trait::person_noun | Trait::kin | Trait::actor_noun | Trait::crew_noun)) return e.person += 3, e;
    }
  }
  if (page.is(t, "of") || page.is(t, "from")) {
    if (run.length() == 1 && is_of_a_group(page, t + 1)) e.person += 4;
    const bool band = t + 1 < end && starts_name(page, t + 1) && !page.has(t + 1, Trait::place);
    const bool known_band = t + 1 < end && page.has(t + 1, Trait::group);
    if ((band && page.token(t + 1).is(text::all_caps)) || known_band)
      e.person += 3;
    else if (band && page.is(t, "of") && run.length() == 1 && !page.has(t + 1, Trait::demonym))
      e.person += 2;
  }
  if (page.possessive(t) && t + 1 < end) {
    e.person += 1;
    if (page.is(t + 1, "character")) e.person += 4;
  }
  if (page.is(t, "(")) e.person += 1;
  if (page.is(t, "as") && t + 1 < end && starts_name(page, t + 1)) e.person += 2;  // "Shō Karita as Chifuyu Matsuda"
  if (page.is(t, "in") && t + 1 < end && !page.free(t + 1) && page.taken_by(t + 1) == Kind::work) e.person += 2;
  return e;
}

}  // namespace

bool is_aired_on(const Page& page, std::uint32_t on) {
  static constexpr std::array<std::string_view, 10> feasts = {
      "christmas", "halloween", "diwali", "eid", "easter", "thanksgiving", "new", "boxing", "valentine", "chuseok"};
  if (is_any(page, on + 1, feasts) || page.weekday(on + 1) || page.has(on + 1, Trait::month | Trait::place))
    return false;
  for (std::uint32_t t = on; t > page.begin_of(on) && on - t < 12; --t) {
    if (page.has(t - 1, Trait::work_verb)) return true;
  }
  return false;
}

namespace {

// "VELVET HARBOR": bands are written so more often than people.
bool is_upper(const Page& page, const NameRun& run) {
  for (std::uint32_t t = run.first; t < run.last; ++t) {
    if (!page.token(t).is(text::all_caps)) return false;
  }
  return true;
}

}  // namespace

namespace {

std::uint32_t capitals_of(const Page& page, const NameRun& run) {
  std::uint32_t count = 0;
  for (std::uint32_t t = run.first; t < run.last; ++t) count += page.capital(t) ? 1 : 0;
  return count;
}

// "Big-name", "Award-winning"
bool is_plain_compound(std::string_view word) {
  const std::size_t joint = word.find('-');
  const auto english = [](std::string_view part) {
    return part.size() > 2 && lexicon::find(part).traits.any(Trait::english | Trait::common);
  };
  return joint != std::string_view::npos && english(word.substr(0, joint)) && english(word.substr(joint + 1));
}

}  // namespace

NameEvidence evidence_of_shape(const Page& page, const NameRun& run) {
  NameEvidence e;
  const std::uint32_t n = run.length();
  const Traits head = page.known(run.first).traits;
  const Traits tail = page.known(run.last - 1).traits;
  const int likeness = name_likeness(page, run.first, run.last);
  if (run.broken) return e.group += 3, e;
  const bool praised = run.first + 1 < page.size() && page.capital(run.first + 1) &&
                       page.has(run.first + 1, Trait::english | Trait::common | Trait::person_noun);
  if (page.is(run.first, "best") && praised) return e.person -= 200, e;  // "Best Supporting Actress"
  if (n > 1) {
    if (tail.has(Trait::org_suffix) && !tail.any(family_names) && !run.titled) e.organization += 4;
    if (tail.has(Trait::place_noun) && !tail.any(family_names) && !run.titled) e.place += 3;
    if (korean_name_at(page, run.first) == n) e.person += 5;
    e.person += std::clamp(likeness, run.titled ? 0 : -4, 5);
    const bool plain_start = page.has(run.first, Trait::english | Trait::common);
    if (!is_vouched(page, run.first, run.last) && page.token(run.first).is(text::sentence_start) && plain_start)
      e.person -= 1;
    if (capitals_of(page, run) > 5) e.person -= 6;
    const bool alone =
        run.first == page.begin_of(run.first) && (run.last == page.end_of(run.first) || page.is(run.last, ":"));
    if (is_upper(page, run) && !page.headline(run.first))
      e.person -= 4, e.group += alone || page.token(run.first).is(text::in_titled) ? 0 : 2;
    return e;
  }
  if (head.has(Trait::name_suffix)) return e.person -= 200, e;            // "Jr."
  if (page.word(run.first).ends_with("-pop")) return e.person -= 200, e;  // "P-pop"
  if (page.capital(run.last) && (page.is(run.last, "day") || page.is(run.last, "eve"))) return e.person -= 200, e;
  if (head.has(Trait::common) && !run.titled)
    return e.person -= 200, e;  // "He", "Will", "New" at the start of a sentence
  if (page.token(run.first).is(text::hyphenated) && is_korean_given(page.word(run.first))) e.person += 3;
  if (page.token(run.first).is(text::hyphenated) && is_plain_compound(page.word(run.first))) e.person -= 4;
  if (head.any(given_names)) e.person += 2;
  if (head.any(family_names)) e.person += 1;
  if (head.has(Trait::place)) e.place += 4;
  if (head.any(Trait::demonym | Trait::org_suffix | Trait::genre | Trait::work_noun)) e.person -= 4;
  if (head.any(Trait::english | Trait::common) && !head.any(given_names | family_names)) e.person -= 3;
  if (page.token(run.first).is(text::all_caps)) e.person -= 2, e.group += page.word(run.first).size() > 2 ? 1 : 0;
  if (head.any(Trait::title | Trait::rank | Trait::kin)) e.person -= 4;
  if (head.has(Trait::person_noun) && head.has(Trait::english)) e.person -= 2;  // "Staff Writer"
  if (likeness == 1 && !page.token(run.first).is(text::sentence_start) && !head.any(family_names | given_names))
    e.person += 1;  // a word that no lexicon knows
  if (page.word(run.first).size() > 3 && likeness == 2 && !head.any(family_names)) e.person += 1;
  return e;
}

NameEvidence evidence_of_place(const Page& page, const NameRun& run) {
  NameEvidence e = before(page, run);
  e += after(page, run);
  e.group += band_sign(page, run.first, run.last);
  return e;
}

}  // namespace backlot::mentions
