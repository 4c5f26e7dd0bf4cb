#include "backlot/facts/speaker.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

constexpr std::uint32_t longest_owned = 4;

// The noun phrase without article, possessor or leading adjective of quantity: "an SBS official" → "SBS official".
std::string unnamed(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = w.last; t-- > w.first;) {
    if (tokens[t].word == "'s" || tokens[t].word == "'") {
      w.first = t + 1;
      break;
    }
  }
  while (w.first + 1 < w.last) {
    const text::Tag tag = tokens[w.first].tag;
    if (tag != text::Tag::det && tag != text::Tag::pron) break;
    ++w.first;
  }
  return std::string(context.written(w));
}

// "his voice", "her reply": what somebody says with, or what he says.
bool is_means_of_speech(std::string_view lemma) {
  return lemma == "voice" || lemma == "voiceover" || lemma == "narration" || lemma == "reply" || lemma == "answer" || lemma == "comment";
}

// The pronoun or name that owns the last noun of `w`: "his" of "his voice", "Nam" of "Nam’s voice".
const Mention* owner(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = w.last - 1; t > 0 && w.last - t <= longest_owned; --t) {
    const Mention* m = context.mention_at(t - 1);
    if (m != nullptr && m->kind == Kind::pronoun) return m;
    if (m != nullptr && m->kind == Kind::person) return tokens[m->last].word == "'s" ? m : nullptr;
    if (tokens[t - 1].is(text::punctuation)) return nullptr;
  }
  return nullptr;
}

// The one person a mention means, as printed in full.
std::optional<std::string> only_person(const Context& context, const Referents& referents, const Mention& m) {
  const auto people = referents.of(m);
  if (people.size() != 1) return std::nullopt;
  std::uint32_t person = people.front();
  if (m.kind == Kind::pronoun && !referents.about_characters()) person = referents.roles().actor_of(person);
  return context.mentions().entities[person].name;
}

std::optional<std::string> meant_by_pronoun(const Context& context, const Referents& referents, const Mention& m) {
  if (const Mention* somebody = referents.unnamed(m)) return speaker_name(context, referents, {somebody->first, somebody->last});
  return only_person(context, referents, m);
}

bool may_act(const Context& context, const Referents& referents, const Mention& m) {
  if (referents.clauses().at(m).place != Place::subject) return false;
  return m.kind == Kind::role || !referents.of(m).empty() || referents.unnamed(m) != nullptr || context.entity(m) != nullptr;
}

}  // namespace

std::optional<std::string> speaker_name(const Context& context, const Referents& referents, Words words) {
  const auto inside = context.mentions_in(words);
  const Mention* last = inside.empty() ? nullptr : inside.back();
  if ((last == nullptr || last->last != words.last) && is_means_of_speech(context.text().tokens[words.last - 1].lemma)) {
    if (const Mention* whose = owner(context, words)) return speaker_name(context, referents, {whose->first, whose->last});
  }
  if (last == nullptr || last->last != words.last) return unnamed(context, words);
  switch (last->kind) {
    case Kind::person: return context.entity(*last)->name;
    case Kind::organization:
    case Kind::group:
    case Kind::network:
      if (last->first == words.first) return context.entity(*last)->name;
      return unnamed(context, words);  // "a person from SBS"
    case Kind::pronoun: return meant_by_pronoun(context, referents, *last);
    case Kind::role:
      if (auto person = only_person(context, referents, *last)) return person;
      return unnamed(context, words);
    default: return unnamed(context, words);
  }
}

std::optional<std::string> last_actor(const Context& context, const Referents& referents, Words words) {
  std::uint32_t sentence = 0xFFFFFFFF;
  const auto inside = context.mentions_in(words);
  const Mention* actor = nullptr;
  for (auto it = inside.rbegin(); it != inside.rend(); ++it) {
    if (!may_act(context, referents, **it)) continue;
    const std::uint32_t s = context.text().sentence_of((*it)->first);
    if (actor != nullptr && s != sentence) break;
    sentence = s;
    actor = *it;
  }
  if (actor == nullptr) return std::nullopt;
  return speaker_name(context, referents, {actor->first, actor->last});
}

}  // namespace backlot::facts
