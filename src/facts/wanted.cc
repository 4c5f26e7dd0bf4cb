#include "backlot/facts/wanted.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Mention;
using RoleKind = mentions::Role::Kind;

constexpr std::uint32_t longest_order = 8;  // words from "the stylist" to "her"

Gender gender_of(std::string_view pronoun) {
  if (pronoun.starts_with("she") || pronoun.starts_with("her")) return Gender::female;
  if (pronoun == "he" || pronoun == "him" || pronoun == "his" || pronoun == "himself") return Gender::male;
  return Gender::unknown;
}

bool is_plural(std::string_view pronoun) { return pronoun.starts_with("the"); }  // they, them, their, themselves

bool is_reflexive(std::string_view pronoun) { return pronoun.ends_with("self") || pronoun.ends_with("selves"); }

// “…, the actress replies”: a verb after the mention that answers another's words.
bool replies(const Context& context, const Mention& m) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = m.last; t < tokens.size() && t < m.last + 3; ++t) {
    const std::string_view lemma = tokens[t].lemma;
    if (lemma == "reply" || lemma == "answer" || lemma == "respond" || lemma == "retort" || lemma == "counter")
      return true;
  }
  return false;
}

// A question of the writer's: “Does she worry about that?”
bool is_question(const Context& context, std::uint32_t token) {
  const text::Sentence& s = context.text().sentences[context.text().sentence_of(token)];
  constexpr std::uint32_t last_place = 3;  // "Would she", "What has she"
  return context.text().tokens[s.last - 1].word == "?" && token > s.first && token <= s.first + last_place;
}

// “a form in front of her”: after a preposition of place the one who acts may be meant.
bool may_be_beside_himself(const Context& context, std::uint32_t token) {
  static constexpr std::array<std::string_view, 12> words = {"of",    "behind", "beside", "before", "around", "above",
                                                             "below", "with",   "near",   "over",   "on",     "under"};
  return token > 0 && std::ranges::find(words, context.text().tokens[token - 1].word) != words.end();
}

// “asks the stylist to teach her”: the stylist teaches, so that "her" may be the one who asks.
std::uint32_t told_before(const Context& context, const Clauses& clauses, const Mention& m) {
  const auto& all = context.mentions().all;
  const auto& tokens = context.text().tokens;
  auto i = static_cast<std::uint32_t>(&m - all.data());
  while (i > 0 && clauses.at(all[i - 1]).place == Place::none && all[i - 1].first + longest_order > m.first) --i;
  if (i == 0 || all[i - 1].last + longest_order < m.first || clauses.at(all[i - 1]).clause != clauses.at(m).clause)
    return no_mention;
  if (clauses.at(all[i - 1]).place != Place::object) return no_mention;
  for (std::uint32_t t = all[i - 1].last; t < m.first; ++t) {
    if (tokens[t].word == "to" && tokens[t].tag == text::Tag::part) return i - 1;
  }
  return no_mention;
}

// "the veteran", "the rookie", "the birthday boy": nouns that the news have for actors.
bool is_performer(const Context& context, const Mention& m, const mentions::Role& role) {
  static constexpr std::array<std::string_view, 14> nouns = {
      "veteran",   "rookie",      "newcomer", "comedian", "performer", "artist", "entertainer",
      "youngster", "first-timer", "oldster",  "senior",   "junior",    "singer", "model"};
  const auto& tokens = context.text().tokens;
  if (std::ranges::find(nouns, tokens[role.noun].lemma) != nouns.end()) return true;
  for (std::uint32_t t = m.first; t < role.noun; ++t) {
    const std::string_view w = tokens[t].word;
    if (w == "birthday" || w == "leading" || w == "older" || w == "younger") return true;
  }
  return false;
}

// Whether the role means somebody in particular whom the text has told of.
bool means_somebody(const Context& context, const Mention& m, const mentions::Role& role) {
  if (!role.definite || role.kind == RoleKind::staff || role.kind == RoleKind::crew) return false;
  if (role.kind == RoleKind::relative && !role.other) return false;
  return role.kind != RoleKind::person || role.count != 1 || role.other || is_performer(context, m, role);
}

bool want_of_role(const Context& context, const Mention& m, Wanted& wanted) {
  if (m.value >= context.mentions().roles.size()) return false;
  const mentions::Role& role = context.mentions().roles[m.value];
  if (!means_somebody(context, m, role)) return false;
  const std::string_view noun = context.text().tokens[role.noun].word;
  wanted.role = true;
  wanted.gender = role.gender;
  if (noun == "actor") wanted.leaning = Gender::male;
  wanted.count = role.count;
  wanted.other = role.other;
  wanted.partner = role.other || role.count == 2 || noun == "leads" || noun == "couple";
  wanted.part = Part::actor;
  wanted.member = role.kind == RoleKind::member;
  if (role.count == 1 && !role.other) wanted.described = &m;
  return true;
}

bool want_of_pronoun(const Context& context, const Clauses& clauses, const Mention& m, Wanted& wanted) {
  const std::string_view word = context.text().tokens[m.first].word;
  wanted.gender = gender_of(word);
  if (wanted.gender == Gender::unknown && !is_plural(word)) return false;
  wanted.count = is_plural(word) ? 2 : 1;
  wanted.other =
      clauses.at(m).place == Place::object && !is_reflexive(word) && !may_be_beside_himself(context, m.first);
  wanted.partner = wanted.count == 2;
  if (wanted.other) wanted.told = told_before(context, clauses, m);
  wanted.unnamed = true;
  wanted.asked = wanted.subject && wanted.count == 1 && is_question(context, m.first);
  return true;
}

}  // namespace

std::optional<Wanted> wanted_by(const Context& context, const Clauses& clauses, const Mention& mention) {
  Wanted wanted;
  wanted.subject = clauses.at(mention).place == Place::subject;
  wanted.replies = wanted.subject && replies(context, mention);
  const bool known = mention.kind == mentions::Kind::role ? want_of_role(context, mention, wanted)
                                                          : want_of_pronoun(context, clauses, mention, wanted);
  return known ? std::optional(wanted) : std::nullopt;
}

}  // namespace backlot::facts
