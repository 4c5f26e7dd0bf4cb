#include "backlot/facts/introductions.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

constexpr std::uint32_t longest_title = 4;  // words before a name

// Words that tell nobody from another.
bool is_general(std::string_view w) {
  static constexpr std::array<std::string_view, 22> words = {
      "the", "a",     "an",    "actor", "actress", "star",  "lead", "member", "person", "his",    "her",
      "two", "three", "their", "its",   "other",   "drama", "same", "new",    "main",   "latter", "former"};
  return std::ranges::find(words, w) != words.end();
}

// “child actor Song” is "the young actor" later.
std::string_view kind_of_word(std::string_view w) {
  if (w == "child" || w == "young" || w == "youngest" || w == "little") return "child";
  if (w == "veteran" || w == "senior" || w == "seasoned" || w == "acclaimed" || w == "legendary") return "veteran";
  if (w == "rookie" || w == "newcomer" || w == "new" || w == "debuting") return "rookie";
  return w;
}

}  // namespace

Introductions::Introductions(const Context& context) : context_(context) {
  for (const Claim& claim : context.claims("membership")) {
    const Mention* group = claim.mention("group");
    if (group == nullptr || group->kind != Kind::group) continue;
    for (const Mention* person : claim.all_mentions("person")) {
      if (person->kind == Kind::person && person->entity != no_entity) groups_.emplace(person->entity, group->entity);
    }
  }
}

std::uint32_t Introductions::group_of(std::uint32_t person) const {
  const auto found = groups_.find(person);
  return found == groups_.end() ? no_entity : found->second;
}

std::uint32_t Introductions::group_named_with(const Mention& role) const {
  const auto& all = context_.mentions().all;
  const auto index = static_cast<std::size_t>(&role - all.data());
  for (std::size_t i = index + 1; i < all.size() && all[i].first < role.last; ++i) {
    if (all[i].kind == Kind::group) return all[i].entity;
  }
  const bool owned = index > 0 && all[index - 1].last + 1 == role.first;
  return owned && all[index - 1].kind == Kind::group ? all[index - 1].entity : no_entity;
}

bool Introductions::describes(const Mention& role, std::uint32_t token) const {
  const auto& tokens = context_.text().tokens;
  const std::string_view word = tokens[token].lemma;
  if (is_general(word)) return false;
  return std::any_of(tokens.begin() + role.first, tokens.begin() + role.last, [&](const text::Token& t) {
    return !is_general(t.lemma) && kind_of_word(t.lemma) == kind_of_word(word);
  });
}

bool Introductions::shares_words(const Mention& role, std::uint32_t person) const {
  const auto& tokens = context_.text().tokens;
  for (const std::uint32_t index : context_.mentions().entities[person].mentions) {
    const Mention& name = context_.mentions().all[index];
    if (name.first >= role.first) break;
    const std::uint32_t begin = context_.text().sentences[context_.text().sentence_of(name.first)].first;
    for (std::uint32_t t = name.first; t > begin && name.first - t < longest_title; --t) {
      const text::Token& before = tokens[t - 1];
      if (before.tag != text::Tag::noun && before.tag != text::Tag::adj && before.tag != text::Tag::propn) break;
      if (describes(role, t - 1)) return true;
    }
  }
  return false;
}

}  // namespace backlot::facts
