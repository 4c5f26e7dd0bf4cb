#include "backlot/mentions/roles.h"

#include "backlot/mentions/speech_verbs.h"
#include "backlot/mentions/word_list.h"
#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>
#include <optional>

namespace backlot::mentions {
namespace {

constexpr std::uint32_t longest_role = 7;

bool is_pronoun(std::string_view w) {
  static constexpr text::WordSet words(
      std::to_array<std::string_view>({"he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "them",
                                       "their", "theirs", "themselves"}));
  return words.contains(w);
}

bool is_determiner(std::string_view w) {
  static constexpr text::WordSet words(
      std::to_array<std::string_view>({"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its",
                                       "our", "my", "your", "both", "another", "one", "some", "no"}));
  return words.contains(w);
}

bool is_owner(std::string_view w) {
  static constexpr std::array<std::string_view, 6> words = {"his", "her", "their", "its", "our", "my"};
  return is_any(w, words);
}

bool is_staff(std::string_view w) {
  static constexpr std::array<std::string_view, 4> words = {"crew", "staff", "team", "cast"};
  return is_any(w, words);
}

constexpr Traits heads = Trait::person_noun | Trait::kin | Trait::title;

bool is_head(const Page& page, std::uint32_t t) {
  return page.has(t, heads) && !page.has(t, Trait::ordinal) && !page.token(t).is(text::punctuation) &&
         !page.word(t).ends_with('.');
}

bool is_name_mention(const Page& page, std::uint32_t t) { return t < page.size() && !page.free(t) && page.capital(t); }

// “The actress comments, “…””: what looks like a noun and says what follows.
bool says(const Page& page, std::uint32_t t) {
  const std::uint32_t mark = page.is(t + 1, ",") || page.is(t + 1, ":") ? t + 2 : t + 1;
  return is_speech_verb(page.word(t)) && page.opens_quote(mark);
}

// Whether the noun at `t` is the last of its phrase: no further noun and no name follows.
bool ends_phrase(const Page& page, std::uint32_t t) {
  const std::uint32_t next = t + 1;
  if (next >= page.end_of(t)) return true;
  if (is_name_mention(page, next)) return false;
  const text::Tag tag = page.token(next).tag;
  if (page.token(next).is(text::punctuation) || page.possessive(next) || says(page, next)) return true;
  if (is_head(page, next) && !page.has(next, Trait::number)) return false;
  if (page.has(t, Trait::number))
    return tag != text::Tag::noun && tag != text::Tag::adj && tag != text::Tag::propn && tag != text::Tag::num;
  return tag != text::Tag::noun && tag != text::Tag::propn;
}

bool is_modifier(const Page& page, std::uint32_t t) {
  const text::Token& token = page.token(t);
  if (token.is(text::punctuation)) return false;
  if (!page.free(t)) return page.taken_by(t) != Kind::person && page.taken_by(t) != Kind::clock;
  switch (token.tag) {
    case text::Tag::adj:
    case text::Tag::noun:
    case text::Tag::propn:
    case text::Tag::num:
    case text::Tag::x: return true;
    case text::Tag::verb: return page.word(t).ends_with("ing") || page.word(t).ends_with("ed");
    case text::Tag::adv: return page.word(t).ends_with("ly") || page.is(t, "well");
    default: return false;
  }
}

// The first token of the phrase that ends with the noun at `t`, or nothing where it has no determiner.
std::optional<std::uint32_t> phrase_start(const Page& page, std::uint32_t t) {
  const std::uint32_t begin = page.begin_of(t);
  for (std::uint32_t at = t; at > begin && t - at < longest_role; --at) {
    if (page.possessive(at - 1)) return at;
    if (is_determiner(page.word(at - 1))) {
      const bool all = at >= begin + 2 && (page.is(at - 2, "both") || page.is(at - 2, "all"));
      return all ? at - 2 : at - 1;
    }
    if (!is_modifier(page, at - 1)) return {};
  }
  return {};
}

Role::Kind kind_of(const Page& page, std::uint32_t t) {
  const Traits traits = page.known(t).traits;
  if (is_staff(page.word(t))) return Role::Kind::staff;
  if (traits.has(Trait::crew_noun)) return Role::Kind::crew;
  if (traits.has(Trait::actor_noun)) return Role::Kind::actor;
  if (traits.has(Trait::member_noun)) return Role::Kind::member;
  return traits.has(Trait::kin) ? Role::Kind::relative : Role::Kind::person;
}

std::uint8_t count_of(const Page& page, std::uint32_t first, std::uint32_t noun) {
  static constexpr std::array<std::string_view, 3> twos = {"pair", "duo", "couple"};
  if (is_any(page.word(noun), twos)) return 2;
  if (page.is(noun, "trio")) return 3;
  for (std::uint32_t t = first; t <= noun; ++t) {
    if (page.is(t, "both")) return 2;
    if (page.has(t, Trait::number) && page.known(t).value < 20 && !page.is(t, "one"))
      return static_cast<std::uint8_t>(page.known(t).value);
  }
  return page.has(noun, Trait::plural) && !page.has(noun, Trait::number) ? 0 : 1;
}

bool is_other(const Page& page, std::uint32_t first, std::uint32_t noun) {
  static constexpr std::array<std::string_view, 12> words = {"other",      "fellow",  "co-star", "co-stars",
                                                             "costar",     "costars", "partner", "colleague",
                                                             "colleagues", "another", "rival",   "others"};
  for (std::uint32_t t = first; t <= noun; ++t) {
    if (is_any(page.word(t), words)) return true;
  }
  return false;
}

Role describe(const Page& page, std::uint32_t first, std::uint32_t noun) {
  Role role;
  role.kind = kind_of(page, noun);
  role.count = count_of(page, first, noun);
  role.other = is_other(page, first, noun);
  role.noun = noun;
  const std::string_view head = page.word(first);
  role.definite = page.is(first, "the") || page.is(first, "both") || is_owner(head) || !is_determiner(head);
  for (std::uint32_t t = is_determiner(head) ? first + 1 : first; t <= noun; ++t) {
    const Traits traits = page.known(t).traits;
    if (traits.has(Trait::female) != traits.has(Trait::male))
      role.gender = traits.has(Trait::female) ? Gender::female : Gender::male;
  }
  return role;
}

bool try_role(Page& page, std::uint32_t t) {
  if (!is_head(page, t) || !page.free(t) || !ends_phrase(page, t)) return false;
  const bool initials = page.token(t).is(text::all_caps);  // "the PD"
  if (page.capital(t) && !initials && !page.token(t).is(text::sentence_start)) return false;
  const auto first = phrase_start(page, t);
  if (!first) return false;
  if (page.has(t, Trait::number) && !page.is(*first, "the")) return false;
  page.out().roles.push_back(describe(page, *first, t));
  page.out().all.push_back(
      {Kind::role, *first, t + 1, no_entity, static_cast<std::uint32_t>(page.out().roles.size() - 1)});
  return true;
}

// "the two", "both": counts that stand for persons are roles; their mention as a count is dropped.
bool is_bare_count(const Page& page, std::uint32_t t) {
  return page.has(t, Trait::number) && page.known(t).value >= 2 && page.known(t).value < 8 && t > page.begin_of(t) &&
         page.is(t - 1, "the") && ends_phrase(page, t);
}

void add_bare_count(Page& page, std::uint32_t t) {
  auto& all = page.out().all;
  std::erase_if(all, [t](const Mention& m) { return m.kind == Kind::count && m.first == t && m.last == t + 1; });
  page.out().roles.push_back(describe(page, t - 1, t));
  all.push_back({Kind::role, t - 1, t + 1, no_entity, static_cast<std::uint32_t>(page.out().roles.size() - 1)});
}

}  // namespace

void find_roles(Page& page) {
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (is_bare_count(page, t)) {
      add_bare_count(page, t);
      continue;
    }
    if (try_role(page, t)) continue;
    if (is_pronoun(page.word(t)) && page.free(t)) page.out().all.push_back({Kind::pronoun, t, t + 1, no_entity, 0});
  }
  // A pronoun inside a role ("her co-star") stays a mention of its own: it tells whose.
}

}  // namespace backlot::mentions
