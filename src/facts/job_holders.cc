#include "backlot/facts/job_holders.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

constexpr std::uint32_t farthest_crew = 3;  // lines

// The job that a noun of the same trade stands for.
std::string_view same_job(std::string_view noun) {
  if (noun == "pd" || noun == "helmer" || noun == "filmmaker") return "director";
  if (noun == "screenwriter" || noun == "scriptwriter") return "writer";
  return noun;
}

}  // namespace

// “His wife, Min Ok-hee,” and “Rian, the singer”.
std::uint32_t JobHolders::named_beside(const Mention& role) const {
  const auto& all = context_.mentions().all;
  const auto& tokens = context_.text().tokens;
  const auto index = static_cast<std::size_t>(&role - all.data());
  for (std::size_t i = index + 1; i < all.size() && all[i].first <= role.last + 1; ++i) {
    if (all[i].kind == Kind::person && all[i].first == role.last + 1 && tokens[role.last].word == ",")
      return all[i].entity;
  }
  if (index == 0 || role.first == 0 || tokens[role.first - 1].word != ",") return no_entity;
  const Mention& before = all[index - 1];
  const bool ends_aside = role.last >= tokens.size() || tokens[role.last].is(text::punctuation) ||
                          tokens[role.last].tag == text::Tag::adp || tokens[role.last].word == "who";
  return before.kind == Kind::person && before.last + 1 == role.first && ends_aside ? before.entity : no_entity;
}

std::uint32_t JobHolders::crew(const Mention& role, const mentions::Role& words) const {
  if (is_another_job(role, words)) return no_entity;
  const std::string_view noun = context_.text().tokens[words.noun].word;
  const auto told = roles_.crew(std::string(same_job(noun)));
  if (!told.empty()) return told.front();
  const std::uint32_t person = with_job(role, noun);
  return person == no_entity && same_job(noun) == "director" ? likely_crew(role) : person;
}

std::uint32_t JobHolders::described(const Mention& role, const mentions::Role& words) const {
  if (const std::uint32_t group = introductions_.group_named_with(role); group != no_entity) {
    if (const std::uint32_t person = member_of(group); person != no_entity) return person;
  }
  if (words.kind != mentions::Role::Kind::person || words.other) return no_entity;
  return with_job(role, context_.text().tokens[words.noun].word);
}

// "the assistant director", "the art director" is not the director.
bool JobHolders::is_another_job(const Mention& role, const mentions::Role& words) const {
  static constexpr std::array<std::string_view, 10> same = {"film", "drama", "series", "show",    "movie",
                                                            "head", "chief", "rookie", "veteran", "star"};
  if (words.noun == role.first) return false;
  const text::Token& before = context_.text().tokens[words.noun - 1];
  return before.tag == text::Tag::noun && std::ranges::find(same, before.lemma) == same.end();
}

// “Director Jegal Min”, “Jegal Min, the film’s director”: whoever is most spoken of beside that word.
std::uint32_t JobHolders::with_job(const Mention& role, std::string_view job) const {
  const auto& tokens = context_.text().tokens;
  for (const Seen& s : std::views::reverse(spoken_.oldest_first())) {
    if (s.entity == no_entity || roles_.part(s.entity) == Part::character) continue;
    for (const std::uint32_t index : context_.mentions().entities[s.entity].mentions) {
      const Mention& name = context_.mentions().all[index];
      if (name.first >= role.first) break;
      if (name.first == 0) continue;
      const text::Token& before = tokens[name.first - 1];
      if (before.lemma == job || before.word == job) return s.entity;
    }
  }
  return no_entity;
}

// “Jegal had considered an idol. “She’d have been very good,” the director concedes”: where nobody is said to direct,
// whoever acted last in the paragraph and is no actor (who wrote it may direct it).
std::uint32_t JobHolders::likely_crew(const Mention& role) const {
  const Spot here = spoken_.spot(role);
  for (const Seen& s : std::views::reverse(spoken_.oldest_first())) {
    if (here.line - s.line > farthest_crew) break;
    if (s.entity == no_entity || s.block != here.block || s.standing.place != Place::subject) continue;
    const bool full = context_.mentions().entities[s.entity].name.find(' ') != std::string::npos;  // no brand
    const Part part = roles_.part(s.entity);
    if (full && (part == Part::unknown || part == Part::crew)) return s.entity;
  }
  return no_entity;
}

// “NORTHBEAM’s Siwol … The NORTHBEAM member”
std::uint32_t JobHolders::member_of(std::uint32_t group) const {
  for (const Seen& s : std::views::reverse(spoken_.oldest_first())) {
    if (s.entity != no_entity && introductions_.group_of(s.entity) == group) return s.entity;
  }
  return no_entity;
}

}  // namespace backlot::facts
