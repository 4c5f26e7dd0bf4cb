#include "backlot/facts/referents.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Kind;
using mentions::Mention;

// How much a sentence's distance weighs against the place in it.
constexpr float per_sentence = 3.0F;
constexpr float for_subject = 2.5F;
constexpr float for_subject_to_subject = 2.0F;
constexpr float for_same_block = 1.5F;
constexpr float for_known_gender = 1.5F;
constexpr std::uint32_t farthest_sentence = 8;

Gender gender_of(std::string_view pronoun) {
  if (pronoun.starts_with("she") || pronoun.starts_with("her")) return Gender::female;
  if (pronoun == "he" || pronoun == "him" || pronoun == "his" || pronoun == "himself") return Gender::male;
  return Gender::unknown;
}

bool is_plural(std::string_view pronoun) { return pronoun.starts_with("the"); }  // they, them, their, themselves

bool is_object(const text::Text& text, const Mention& m) {
  const std::string_view word = text.tokens[m.first].word;
  if (word == "him" || word == "them") return true;
  if (word != "her") return false;
  const bool possessive = m.last < text.tokens.size() &&
                          (text.tokens[m.last].tag == text::Tag::noun || text.tokens[m.last].tag == text::Tag::adj);
  return !possessive;
}

}  // namespace

Referents::Referents(const Context& context, const Roles& roles)
    : context_(context), roles_(roles), referents_(context.mentions().all.size()) {
  walk();
}

std::span<const std::uint32_t> Referents::of(const Mention& mention) const {
  const auto index = static_cast<std::size_t>(&mention - context_.mentions().all.data());
  return referents_[index];
}

void Referents::walk() {
  const auto& all = context_.mentions().all;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Kind kind = all[i].kind;
    if (kind != Kind::person && kind != Kind::pronoun && kind != Kind::role) continue;
    if (context_.text().quotation_of(all[i].first) >= 0 && kind != Kind::person) continue;
    see(all[i], i);
  }
}

void Referents::see(const Mention& m, std::uint32_t index) {
  auto& found = referents_[index];
  if (m.kind == Kind::person) {
    if (m.entity != mentions::no_entity) found.push_back(m.entity);
  } else {
    found = m.kind == Kind::pronoun ? resolve_pronoun(m) : resolve_role(m);
  }
  if (context_.text().quotation_of(m.first) >= 0) return;  // named in speech: not spoken of by the writer
  const bool subject = is_subject_place(m.first);
  for (const std::uint32_t entity : found) remember(entity, m.first);
  if (!subject) return;
  subject_sentence_ = context_.text().sentence_of(m.first);
  for (Seen& s : seen_) {
    if (s.token == m.first) s.subject = true;
  }
}

// Before the first verb of its sentence, not after a preposition, not a possessor.
bool Referents::is_subject_place(std::uint32_t token) const {
  const text::Text& text = context_.text();
  const std::uint32_t sentence = text.sentence_of(token);
  if (sentence == subject_sentence_) return false;
  if (token > 0 && text.tokens[token - 1].tag == text::Tag::adp) return false;
  const Mention* m = context_.mention_at(token);
  const std::uint32_t after = m == nullptr ? token + 1 : m->last;
  return after >= text.tokens.size() || text.tokens[after].word != "'s";
}

void Referents::remember(std::uint32_t entity, std::uint32_t token) {
  const std::uint32_t sentence = context_.text().sentence_of(token);
  const auto old = std::ranges::find(seen_, entity, &Seen::entity);
  const bool still_subject = old != seen_.end() && old->sentence == sentence && old->subject;
  if (old != seen_.end()) seen_.erase(old);
  seen_.push_back({entity, token, sentence, context_.sentences()[sentence].block_index, still_subject});
}

bool Referents::fits(std::uint32_t entity, const Wanted& wanted) const {
  const mentions::Entity& e = context_.mentions().entities[entity];
  if (wanted.gender != Gender::unknown && e.gender != Gender::unknown && e.gender != wanted.gender) return false;
  if (wanted.gender_must_be_known && e.gender != wanted.gender) return false;
  const Part part = roles_.part(entity);
  switch (wanted.part) {
    case Part::actor: return part == Part::actor || part == Part::unknown;
    case Part::crew: return part == Part::crew || part == Part::unknown;
    default: return true;
  }
}

float Referents::salience(const Seen& seen, const Mention& m, const Wanted& wanted) const {
  const std::uint32_t sentence = context_.text().sentence_of(m.first);
  float score = -per_sentence * static_cast<float>(sentence - seen.sentence);
  if (seen.subject) score += for_subject;
  if (seen.subject && wanted.subject) score += for_subject_to_subject;
  if (seen.block == context_.sentences()[sentence].block_index) score += for_same_block;
  if (wanted.gender != Gender::unknown && context_.mentions().entities[seen.entity].gender == wanted.gender) score += for_known_gender;
  if (wanted.part != Part::unknown && roles_.part(seen.entity) == wanted.part) score += for_known_gender;
  return score + 0.001F * static_cast<float>(seen.token);
}

std::vector<std::uint32_t> Referents::find(const Mention& m, const Wanted& wanted) const {
  const std::uint32_t sentence = context_.text().sentence_of(m.first);
  std::vector<std::pair<float, std::uint32_t>> ranked;
  for (const Seen& s : seen_) {
    if (sentence - s.sentence > farthest_sentence || !fits(s.entity, wanted)) continue;
    if (wanted.not_subject && s.subject && s.sentence == sentence) continue;
    ranked.emplace_back(salience(s, m, wanted), s.entity);
  }
  std::ranges::sort(ranked, std::greater<>());
  std::vector<std::uint32_t> found;
  const std::size_t count = wanted.count == 0 ? 2 : wanted.count;
  for (std::size_t i = 0; i < ranked.size() && i < count; ++i) found.push_back(ranked[i].second);
  if (found.size() < count && wanted.count != 1) found.clear();
  return found;
}

std::vector<std::uint32_t> Referents::resolve_pronoun(const Mention& m) const {
  const std::string_view word = context_.text().tokens[m.first].word;
  Wanted wanted;
  wanted.gender = gender_of(word);
  if (wanted.gender == Gender::unknown && !is_plural(word)) return {};
  wanted.count = is_plural(word) ? 2 : 1;
  wanted.subject = is_subject_place(m.first);
  wanted.not_subject = is_object(context_.text(), m);
  return find(m, wanted);
}

std::vector<std::uint32_t> Referents::resolve_role(const Mention& m) const {
  if (m.value >= context_.mentions().roles.size()) return {};
  const mentions::Role& role = context_.mentions().roles[m.value];
  if (!role.definite || role.kind == mentions::Role::Kind::staff || role.kind == mentions::Role::Kind::relative) return {};
  Wanted wanted;
  wanted.gender = role.gender;
  wanted.count = role.count;
  wanted.not_subject = role.other;
  wanted.subject = is_subject_place(m.first);
  if (role.kind == mentions::Role::Kind::crew) {
    const auto crew = roles_.crew(std::string(context_.text().tokens[role.noun].lemma));
    if (!crew.empty() && role.count == 1) return {crew.front()};
    return {};
  }
  if (role.kind == mentions::Role::Kind::person && role.count == 1) return {};
  wanted.part = Part::actor;
  return find(m, wanted);
}

}  // namespace backlot::facts
