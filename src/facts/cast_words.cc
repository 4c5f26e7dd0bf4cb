#include "backlot/facts/cast_words.h"

#include <algorithm>
#include <iterator>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

bool yes(const Claim& claim, std::string_view field) { return claim.constant(field) == "yes"; }

}  // namespace

std::uint32_t ClaimWords::end_of_bracket(std::uint32_t from, std::uint32_t end) const {
  int depth = 0;
  for (std::uint32_t i = from; i < end; ++i) {
    const std::string_view w = context_.text().tokens[i].word;
    if (w == "(") ++depth;
    if (w == ")" && --depth < 0) return i;
  }
  return end;
}

// The people in the place of the actor, without those that an earlier claim read as characters ("… as Han-byul, and Nam
// plays"), where there are others.
std::vector<const Mention*> ClaimWords::actors(const Claim& claim, std::uint32_t read_to) const {
  std::vector<const Mention*> found = claim.all_mentions("actor");
  std::erase_if(found, [](const Mention* m) {
    return m->kind != Kind::person && m->kind != Kind::pronoun && m->kind != Kind::role;
  });
  if (found.empty() && !claim.words("actor").empty()) {  // "The Juniper Falls alum plays": whom the text was about
    if (const Mention* m = told_of_before(claim)) found.push_back(m);
  }
  if (found.size() > 1 && one_of_them_plays(claim, found.back()->last)) return {found.back()};
  if (found.size() > 1) {
    std::vector<const Mention*> fresh;
    std::ranges::copy_if(found, std::back_inserter(fresh), [&](const Mention* m) { return m->first >= read_to; });
    if (!fresh.empty()) return fresh;
  }
  return found;
}

// "Theo Marsh and Lily Chen, who plays an intern": the last alone.
bool ClaimWords::one_of_them_plays(const Claim& claim, std::uint32_t from) const {
  const auto& tokens = context_.text().tokens;
  bool who = false;
  for (std::uint32_t i = from; i < claim.extent().last; ++i) {
    who = who || tokens[i].word == "who";
    if (!who || (tokens[i].tag != text::Tag::verb && tokens[i].tag != text::Tag::aux)) continue;
    return tokens[i].word != tokens[i].lemma && tokens[i].word.ends_with('s');
  }
  return false;
}

// The first one named in the sentence before who is no character.
const Mention* ClaimWords::told_of_before(const Claim& claim) const {
  if (claim.sentence == 0) return nullptr;
  const text::Sentence& before = context_.text().sentences[claim.sentence - 1];
  for (const Mention* m : context_.mentions_in({before.first, before.last})) {
    if (m->kind == Kind::person && m->entity != no_entity && !parts_.is_character(m->entity) &&
        !parts_.is_crew(m->entity)) {
      return m;
    }
  }
  return nullptr;
}

// "… Pung Yi An, a star chef. … Baek Ro Un will take on the role": the last one named who does not act.
const Mention* ClaimWords::named_before(const Claim& claim) const {
  const std::uint32_t at = claim.extent().first;
  const std::uint32_t back = claim.sentence > 1 ? claim.sentence - 2 : 0;
  const Mention* found = nullptr;
  for (const Mention* m : context_.mentions_in({context_.text().sentences[back].first, at})) {
    constexpr float breath = 0.1F;  // "Pyo Myung Ja writes … She is played by": who speaks is no actor for that
    if (m->kind != Kind::person || m->entity == no_entity) continue;
    const bool acts = parts_.is_actor(m->entity) && parts_.acts[m->entity] > breath;
    const bool owner = found != nullptr && context_.text().tokens[m->last].word == "'s";  // "Ferda, Azem's lost son"
    if (!acts && !owner && parts_.crew[m->entity] == 0) found = m;
  }
  return found;
}

// "In the series Elif, a seamstress, and Demir are played by …": the names alone.
std::vector<RolePhrase> ClaimWords::names_before(std::uint32_t begin, std::uint32_t end) const {
  std::vector<RolePhrase> found;
  for (const Mention* m : context_.mentions_in({begin, end})) {
    const bool owner = m->last < end && context_.text().tokens[m->last].word == "'s";
    if (m->kind != Kind::person || owner) continue;
    RolePhrase role = roles_.after(m->first, end);
    role.name = m;
    found.push_back(std::move(role));
  }
  return found;
}

std::vector<RolePhrase> ClaimWords::phrases_before(const Claim& claim, std::size_t count) const {
  const std::uint32_t end = claim.extent().first;
  const std::uint32_t begin = sentence_begin(claim);
  if (count > 1) {
    std::uint32_t from = end;
    while (from > begin && context_.text().tokens[from - 1].word != ";" && context_.text().tokens[from - 1].word != ":")
      --from;
    std::vector<RolePhrase> listed = roles_.list_after(from, end, count);
    if (listed.size() == count && std::ranges::all_of(listed, &RolePhrase::named)) return listed;
    std::vector<RolePhrase> named = names_before(begin, end);
    if (listed.size() == count && named.size() != count) return listed;
    listed = std::move(named);
    if (listed.size() >= count) return {listed.end() - static_cast<std::ptrdiff_t>(count), listed.end()};
  }
  return {roles_.before(end, begin)};
}

std::vector<RolePhrase> ClaimWords::phrases(const Claim& claim, std::size_t count) const {
  if (yes(claim, "same")) {
    RolePhrase role;
    role.name = named_before(claim);
    role.first = role.last = claim.extent().last;
    return {role};
  }
  if (yes(claim, "before")) return phrases_before(claim, count);
  if (const Mention* name = claim.mention("character"); name != nullptr && !claim.words("character").empty()) {
    RolePhrase role = roles_.after(name->first, sentence_end(claim));
    return {role};
  }
  const Words words = claim.words("role");
  if (words.empty()) return {};
  const std::uint32_t limit = yes(claim, "exact") ? words.last : end_of_bracket(words.first, sentence_end(claim));
  if (count > 1) return roles_.list_after(words.first, limit, count);
  return {roles_.after(words.first, limit)};
}

// "is teaching Orrell a bowline"
bool ClaimWords::is_doing(std::uint32_t i) const {
  const auto& tokens = context_.text().tokens;
  if (i == 0 || i + 1 >= tokens.size() || tokens[i - 1].tag != text::Tag::aux) return false;
  return tokens[i].tag == text::Tag::verb && tokens[i].word.ends_with("ing") && tokens[i + 1].tag != text::Tag::noun;
}

bool ClaimWords::believed(const Claim& claim, const RolePhrase& role) const {
  if (role.empty()) return false;
  if (yes(claim, "named") && !role.named()) return false;
  if (yes(claim, "unnamed") && role.named()) return false;
  if (is_doing(role.first)) return false;
  const bool as = role.first > 0 && context_.text().tokens[role.first - 1].word == "as";
  return !(as && role.verb_follows && role.description.empty());
}

}  // namespace backlot::facts
