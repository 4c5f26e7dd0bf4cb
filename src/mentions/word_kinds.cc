#include "backlot/mentions/word_kinds.h"

#include "backlot/mentions/speech_verbs.h"
#include "backlot/mentions/title_cues.h"
#include "backlot/mentions/title_words.h"

#include <array>
#include <string_view>
#include <utility>

namespace backlot::mentions {
namespace {

using enum WordKind;

bool names_part(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::string_view, 22> words = {
      "season",   "seasons", "episode",  "episodes", "finale", "premiere", "series", "part",
      "trailer",  "teaser",  "spoilers", "recap",    "review", "reboot",   "sequel", "remake",
      "spin-off", "prequel", "ep",       "volume",   "cast",   "anime"};
  return is_any(page, t, words);
}

bool says_that_it_airs(const text::Token& token) {
  static constexpr std::array<std::string_view, 24> lemmas = {
      "air",    "premiere", "debut", "return",   "launch", "stream", "release",   "renew",
      "cancel", "begin",    "end",   "conclude", "drop",   "land",   "broadcast", "arrive",
      "screen", "finish",   "wrap",  "kick",     "open",   "star",   "follow",    "feature"};
  return token.tag == text::Tag::verb && std::ranges::find(lemmas, token.lemma) != lemmas.end();
}

WordKind of_mark(const Page& page, std::uint32_t t) {
  static constexpr std::array<std::pair<std::string_view, WordKind>, 16> marks = {{{"(", open},
                                                                                   {"[", open},
                                                                                   {")", close},
                                                                                   {"]", close},
                                                                                   {",", comma},
                                                                                   {":", colon},
                                                                                   {";", colon},
                                                                                   {"-", dash},
                                                                                   {"--", dash},
                                                                                   {".", stop},
                                                                                   {"!", bang},
                                                                                   {"?", bang},
                                                                                   {"|", bar},
                                                                                   {"/", bar},
                                                                                   {"•", bar},
                                                                                   {"·", bar}}};
  if (page.possessive(t)) return possessive;
  const auto* const found = std::ranges::find(marks, page.word(t), &std::pair<std::string_view, WordKind>::first);
  if (found != marks.end()) return found->second;
  return page.is(t, "*") ? bar : page.opens_quote(t) ? quote : mark;
}

WordKind of_number(const Page& page, std::uint32_t t) {
  if (is_year(page, t)) return year;
  if (starts_hour(page, t)) return hour;
  return is_decimal(page, t) ? decimal : integer;
}

// The first set of traits that the word has decides.
using Kinds = std::pair<Traits, WordKind>;

WordKind of_capital(const Page& page, std::uint32_t t) {
  if (is_article(page, t)) return article;
  if (page.weekday(t)) return weekday;
  if (names_part(page, t)) return part;
  const Traits traits = page.known(t).traits;
  if (traits.has(Trait::month)) return month;
  const bool person_name = traits.any(given_names | family_names);
  if (traits.any(Trait::title | Trait::rank) && !person_name) return rank;
  if (traits.any(Trait::actor_noun | Trait::crew_noun)) return person;
  if (traits.any(Trait::org_suffix | Trait::organization) && !traits.has(Trait::place_noun)) return firm;
  if (traits.has(Trait::title_small)) return small;
  if (traits.any(Trait::work_noun | Trait::genre)) return work;
  const bool english = traits.any(Trait::english | Trait::common);
  if (traits.any(given_names) && !english) return given;
  if (traits.has(Trait::place)) return place;
  if (traits.has(Trait::demonym)) return demonym;
  if (traits.any(family_names) && !english) return family;
  if (traits.has(Trait::korean_syllable) && !english) return korean;
  if (english) return plain;
  return page.token(t).is(text::all_caps) ? acronym : unknown;
}

WordKind of_word(const Page& page, std::uint32_t t) {
  static constexpr std::array<Kinds, 6> nouns = {{{Trait::actor_noun, actor_noun},
                                                  {Trait::crew_noun, crew_noun},
                                                  {Trait::work_noun, work_noun},
                                                  {Trait::work_verb, work_verb},
                                                  {Trait::person_noun | Trait::kin | Trait::member_noun, person_noun},
                                                  {Trait::portray, portrays}}};
  static constexpr std::array<Kinds, 6> others = {{{Trait::genre, genre},
                                                   {Trait::title | Trait::rank, title},
                                                   {Trait::speech_noun, speech_noun},
                                                   {Trait::network_noun, network_noun},
                                                   {Trait::outlet_noun, outlet},
                                                   {Trait::number | Trait::ordinal, number_word}}};
  const text::Token& token = page.token(t);
  const auto has = [&](const Kinds& kinds) { return page.has(t, kinds.first); };
  if (names_part(page, t)) return part_noun;
  if (const auto* const k = std::ranges::find_if(nouns, has); k != nouns.end()) return k->second;
  if (says_that_it_airs(token)) return airs;
  if (token.tag == text::Tag::verb && is_speech_verb(token.word)) return speech_verb;
  if (const auto* const k = std::ranges::find_if(others, has); k != others.end()) return k->second;
  return static_cast<WordKind>(static_cast<int>(tagged) + static_cast<int>(token.tag));
}

WordKind kind_of(const Page& page, std::uint32_t t) {
  if (!page.free(t)) return page.taken_by(t) == Kind::network ? network : named;
  const text::Token& token = page.token(t);
  if (token.is(text::has_digit)) return of_number(page, t);
  if (token.is(text::punctuation) || page.possessive(t)) return of_mark(page, t);
  return token.is(text::capitalized) ? of_capital(page, t) : of_word(page, t);
}

}  // namespace

void WordKinds::start(const Page& page) {
  page_ = &page;
  kinds_.assign(page.size(), unasked);
}

WordKind WordKinds::of(std::uint32_t t) const {
  if (kinds_[t] == unasked) kinds_[t] = kind_of(*page_, t);
  return kinds_[t];
}

}  // namespace backlot::mentions
